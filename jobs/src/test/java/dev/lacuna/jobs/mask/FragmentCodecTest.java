package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.packing.Fragment;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FragmentCodecTest {
    private static final Need VALUE = new Need(Need.Kind.WORD_COLUMN, "surprisal", "surprisal");

    /** A fragment of the words and sentences that the bits of two numbers tell. */
    private static Fragment fragment(
            String document, int number, List<Integer> ids, long words, long sentences, boolean rich) {
        int[] starts = starts(ids.size(), words);
        float[] values = new float[starts.length];
        byte[] tags = new byte[starts.length];
        for (int w = 0; w < starts.length; w++) {
            values[w] = w * 1.25f - 3;
            tags[w] = (byte) (w % 18 - 1);
        }
        Annotations notes = new Annotations(
                starts(ids.size(), sentences),
                rich ? tags : null,
                rich ? ids.size() / 2 : -1,
                rich ? List.of("surprisal.surprisal") : List.of(),
                rich ? new float[][] {values} : new float[0][]);
        return new Fragment(
                new Origin(document, number / 3, number % 2, number),
                ids.stream().mapToInt(id -> id).toArray(),
                starts,
                notes,
                rich && ids.size() > 1 ? number : 0);
    }

    private static int[] starts(int size, long bits) {
        return IntStream.range(0, size)
                .filter(p -> p == 0 || (bits >> p % 64 & 1) == 1)
                .toArray();
    }

    /** Numbers of every length that a format of seven bits a byte has, and texts of every length of UTF-8. */
    @Test
    void whatIsEncodedIsDecoded() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(7, "codec", "", 0, 0));
        for (int round = 0; round < 300; round++) {
            boolean rich = random.nextInt(2) == 0;
            List<Integer> ids = IntStream.range(0, 1 + random.nextInt(90))
                    .mapToObj(i -> number(random))
                    .toList();
            String document = "d" + "\u00e9\u9f8d\ud83d\ude00".substring(0, random.nextInt(3));
            Fragment fragment = fragment(document, number(random), ids, random.nextLong(), random.nextLong(), rich);
            FragmentCodec codec = new FragmentCodec(new Carried(rich, rich ? List.of(VALUE) : List.of()));
            assertThat(codec.decode(codec.encode(fragment)))
                    .usingRecursiveComparison()
                    .isEqualTo(fragment);
        }
    }

    private static int number(KeyedRandom random) {
        return (int) (random.nextLong() >>> 33 + random.nextInt(31));
    }

    /** Three bytes a subword with its word, not eight: the shuffle is what masking costs most. */
    @Test
    void anOrdinaryRowTakesFewBytes() {
        List<Integer> ids = IntStream.range(0, 126).mapToObj(i -> 2000 + 37 * i).toList();
        Fragment fragment = fragment("0123456789abcdef0123456789abcdef", 3, ids, -1, 1 << 20, false);
        FragmentCodec codec = new FragmentCodec(new Carried(false, List.of()));
        assertThat(codec.encode(fragment).length).isLessThan(45 + 126 * 2 + 10);
    }
}
