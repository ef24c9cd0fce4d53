# What the scripts share: finding Java, and building when there is nothing to run. Wants $root.

jar=$root/jobs/target/lacuna.jar
spark_classpath=$root/jobs/target/spark.classpath
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

require_java() {
  command -v "$java" >/dev/null 2>&1 ||
    fail "Cannot run: no java found; install a JDK 17 or set JAVA_HOME (${JAVA_HOME:-unset})"
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Cannot run: Java 17 or newer is needed; set JAVA_HOME (Java ${version:-unknown})"
}

# Builds if the jar is missing or older than a source, in a process of its own so that two commands do not build at once.
build_if_needed() {
  is_built && return
  command -v mvn >/dev/null 2>&1 || fail "Cannot build: no mvn found; install Maven 3.8 or newer (PATH)"
  mkdir -p "$root/jobs/target"
  (
    flock 9
    is_built || build
  ) 9>"$root/jobs/target/.build.lock"
}

is_built() {
  [ -f "$jar" ] && [ -f "$spark_classpath" ] && [ -z "$(newer_sources)" ]
}

newer_sources() {
  find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/conf/reference.conf "$root"/conf/recipes \
    -type f -newer "$jar" -print -quit
}

build() {
  local log=$root/jobs/target/build.log revision
  revision=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
  echo "Building Lacuna. The first time takes a few minutes and downloads about 700 MB; log in $log" >&2
  (cd "$root" && mvn -B -DskipTests "-Drevision=$revision" package 2>&1) |
    tee "$log" |
    sed -un 's/^\[INFO\] Building Lacuna \([a-z]*\) .*\[\(.*\)\]$/  [\2] \1/p; s/^Downloading from [^:]*: .*\/\([^/]*\.jar\)$/      \1/p' >&2 || true
  grep -q 'BUILD SUCCESS' "$log" || {
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    fail "Cannot build: Maven failed ($log)"
  }
}
