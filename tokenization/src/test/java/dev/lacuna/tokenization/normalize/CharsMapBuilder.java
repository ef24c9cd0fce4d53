package dev.lacuna.tokenization.normalize;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes small charsmaps in SentencePiece's layout; each node of the trie has a block of 256 units of its own. */
public final class CharsMapBuilder {
    private static final int BLOCK = 256;
    private static final int HAS_LEAF = 1 << 8;

    /** Children by byte, and the replacement of the text that ends here. */
    private static final class Node {
        private final Map<Integer, Node> children = new HashMap<>();
        private String replacement;
    }

    private final Node root = new Node();
    private final ByteArrayOutputStream replacements = new ByteArrayOutputStream();
    private final List<int[]> blocks = new ArrayList<>(List.of(new int[BLOCK]));

    public CharsMapBuilder add(String text, String replacement) {
        return add(text.getBytes(StandardCharsets.UTF_8), replacement);
    }

    /** @param text may be the beginning of a character */
    public CharsMapBuilder add(byte[] text, String replacement) {
        Node node = root;
        for (byte b : text) {
            node = node.children.computeIfAbsent(b & 0xFF, label -> new Node());
        }
        node.replacement = replacement;
        return this;
    }

    public byte[] build() {
        blocks.get(0)[0] = place(root) << 10;
        ByteBuffer map = ByteBuffer.allocate(4 + blocks.size() * BLOCK * 4 + replacements.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        map.putInt(blocks.size() * BLOCK * 4);
        blocks.forEach(block -> {
            for (int unit : block) {
                map.putInt(unit);
            }
        });
        return map.put(replacements.toByteArray()).array();
    }

    /** Lays out the children of {@code node} and returns the first unit of their block. */
    private int place(Node node) {
        int base = blocks.size() * BLOCK;
        int[] block = new int[BLOCK];
        blocks.add(block);
        if (node.replacement != null) {
            block[0] = Integer.MIN_VALUE | replacements.size();
            replacements.writeBytes((node.replacement + '\0').getBytes(StandardCharsets.UTF_8));
        }
        node.children.forEach((label, child) -> {
            int offset = base + label ^ place(child);
            block[label] = offset << 10 | (child.replacement == null ? 0 : HAS_LEAF) | label;
        });
        return base;
    }
}
