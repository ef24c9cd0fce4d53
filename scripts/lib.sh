# What the scripts share: finding Java, and building when there is nothing to run. Wants $root.

jar=$root/jobs/target/lacuna.jar
spark_classpath=$root/jobs/target/spark.classpath
class_archive=$root/jobs/target/lacuna.jsa
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
    is_built || { build && archive_classes; }
  ) 9>"$root/jobs/target/.build.lock"
}

is_built() {
  [ -f "$jar" ] && [ -f "$spark_classpath" ] && [ -z "$(newer_sources)" ]
}

newer_sources() {
  find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/conf/reference.conf "$root"/conf/recipes "$root"/conf/lists \
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

# Runs Lacuna in this JVM's place; arguments before -- are for Java.
run_lacuna() {
  local options=()
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  shift
  export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1} # Spark and the encoder bring the threads
  exec "$java" "@$root/conf/spark/java17.options" "@$root/conf/spark/batch.options" "${options[@]}" \
    "-Xmx${LACUNA_MEMORY:-4g}" \
    "-Dlog4j2.configurationFile=$root/conf/log4j2.properties" \
    "-Dspark.jars=$jar" \
    -cp "$jar:$(cat "$spark_classpath")" dev.lacuna.jobs.Main "$@"
}

# Loads all classes once and keeps them as Java's class data archive, which saves every later command two seconds of CPU
# time. A machine where that fails does without.
archive_classes() {
  local scratch
  scratch=$(mktemp -d)
  echo "  [last] starting up once, to start faster from now on" >&2
  for i in $(seq 300); do
    printf 'The %s house number %s stands beside the old mill. It was built long ago.\n' "$i" "$((i * 7))"
  done >"$scratch/text.txt"
  (run_lacuna "-XX:ArchiveClassesAtExit=$class_archive" -Xlog:disable -- pipeline --until mask --master 'local[2]' \
    --set "run.dir=$scratch/run" --set "corpus.paths=[\"$scratch/text.txt\"]" --set tokenizer.train.vocab-size=200) \
    >>"$root/jobs/target/build.log" 2>&1 || rm -f "$class_archive"
  rm -rf "$scratch"
}

# Java's options for the archive, if there is one for this jar. Java 17 crashes where it is flight-recorded from an archive.
class_archive_options() {
  if [ "$class_archive" -nt "$jar" ] && [[ "${JAVA_TOOL_OPTIONS:-}" != *FlightRecord* ]]; then
    # Java tells of an archive that another version made, and then does without it.
    printf '%s\n' "-XX:SharedArchiveFile=$class_archive" -Xlog:disable -Xlog:all=error:stderr
  fi
}
