package dev.lacuna.jobs.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines of boxes, drawn from top to bottom. Shapes of one look are one path, which keeps pictures small. */
final class Canvas {
    static final int WIDTH = 800;
    private static final int GAP = 5;
    private static final int BOX = 30;
    private static final int LINE = 40;

    private final Map<Shade, StringBuilder> shapes = new EnumMap<>(Shade.class);
    private final StringBuilder bars = new StringBuilder();
    private final StringBuilder joins = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private int top = 4;

    /** A line of words about what follows. */
    void label(String text) {
        texts.append("<text class=\"z\" x=\"4\" y=\"").append(top + 13).append("\">");
        texts.append(escaped(text)).append("</text>\n");
        top += 20;
    }

    /** Lines of boxes, as many as it takes. */
    void boxes(List<Box> boxes) {
        int x = 4;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean breaks = x > 4 && x + box.width() > WIDTH - 4;
            if (breaks) {
                x = 4;
                top += LINE;
            }
            boolean joined =
                    i > 0 && !breaks && box.unit() >= 0 && boxes.get(i - 1).unit() == box.unit();
            draw(box, x, joined);
            x += box.width() + GAP;
        }
        top += LINE;
    }

    /** What the shades mean that were drawn. */
    void legend() {
        List<Box> used = shapes.keySet().stream()
                .map(shade -> new Box(shade.meaning(), "", shade, -1, Double.NaN))
                .toList();
        top += 2;
        boxes(used);
        if (!bars.isEmpty()) {
            label("bar: how often a subword is selected in many maskings"
                    + (joins.isEmpty() ? "" : "; joined: one unit"));
        }
    }

    private void draw(Box box, int x, boolean joined) {
        rectangle(box.shade(), x, box.width());
        if (box.chance() > 0) {
            bars.append(String.format(
                    Locale.ROOT, "M%d %dh%.1f", x, top + BOX - 1, Math.max(0.5, box.chance() * box.width())));
        }
        if (joined) {
            joins.append(String.format(Locale.ROOT, "M%d %dh%d", x - GAP - 3, top + BOX / 2, GAP + 6));
        }
        int baseline = box.before().isEmpty() ? top + 19 : top + 14;
        text(box.shade().key(), x, baseline, box.text());
        if (!box.before().isEmpty()) {
            text(box.shade().key() + " y", x, top + 25, box.before());
        }
    }

    private void rectangle(Shade shade, int x, int width) {
        shapes.computeIfAbsent(shade, any -> new StringBuilder())
                .append(String.format(Locale.ROOT, "M%d %dh%dv%dh-%dz", x, top, width, BOX, width));
    }

    private void text(String style, int x, int y, String text) {
        texts.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x + 5)
                .append("\" y=\"");
        texts.append(y).append("\">").append(escaped(text)).append("</text>\n");
    }

    /** The picture, called {@code title}. */
    String svg(String title) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(top);
        svg.append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(top)
                .append("\" role=\"img\">\n<title>");
        svg.append(escaped(title)).append("</title>\n<style>\n").append(style()).append("</style>\n");
        svg.append("<path class=\"J\" d=\"").append(joins).append("\"/>\n");
        shapes.forEach((shade, path) -> svg.append("<path class=\"s")
                .append(shade.key())
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n"));
        svg.append("<path class=\"r\" d=\"").append(bars).append("\"/>\n");
        return svg.append(texts).append("</svg>\n").toString();
    }

    private String style() {
        StringBuilder style = new StringBuilder("text{font:13px monospace}.y{font-size:9px;opacity:.85}"
                + ".z{font:italic 13px sans-serif;fill:#777}.J{stroke:#8a94a0;stroke-width:8}"
                + ".r{stroke:#000;opacity:.5;stroke-width:3}\n");
        for (Shade shade : shapes.keySet()) {
            style.append(".s")
                    .append(shade.key())
                    .append("{fill:")
                    .append(shade.fill())
                    .append(";stroke:");
            style.append(shade == Shade.GONE ? "#999;stroke-dasharray:3" : shade.fill());
            style.append("}.").append(shade.key()).append("{fill:").append(shade.ink());
            style.append(shade == Shade.GONE ? ";text-decoration:line-through}\n" : "}\n");
        }
        return style.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
