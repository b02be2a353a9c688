package dev.banyan.paperwork;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Outcome;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A web page (网页): its main text without menus, side columns and scripts. */
final class HtmlPage {
    private static final Pattern TAG = Pattern.compile(
            "<(html|head|body|div|p|table|meta|br|h[1-6]|article|section|ucapcontent)[\\s/>]",
            Pattern.CASE_INSENSITIVE);
    private static final String NOISE =
            "script,style,noscript,template,nav,aside,footer,form,button,select,textarea,iframe,object,"
                    + "svg,canvas,audio,video,dialog,[hidden],[aria-hidden=true],[role=navigation],[role=search],[role=menu]";
    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern PROSE = Pattern.compile("[，。；]");
    private static final Pattern IMPRINT = Pattern.compile("版权所有|备案|[Cc]opyright|当前位置|主办单位|承办单位|技术支持");
    /** Share of the page's prose that the main part must hold. */
    private static final double MAIN_SHARE = 0.9;

    /** Words without punctuation are more often labels than text. */
    private static final int LABEL_DISCOUNT = 5;

    private static final int MOST_NODES = 2_000_000;

    private HtmlPage() {}

    static boolean looksLikeHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), 4096)).stripLeading();
        return start.startsWith("<") && TAG.matcher(start).find();
    }

    static Outcome read(String html) {
        Document page = Jsoup.parse(html);
        var title = page.title();
        page.select(NOISE).remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Node::remove);
        Element main = mainPart(page.body());
        var text = new ExtractedText();
        titleBefore(main, page.body(), title, text);
        HtmlLines.write(main, text);
        return text.as(Format.HTML);
    }

    /** The deepest part that still holds nearly all running text which is not a link. */
    private static Element mainPart(Element body) {
        var prose = new IdentityHashMap<Node, Integer>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int nodes;

                    @Override
                    public void head(Node node, int depth) {
                        if (++nodes > MOST_NODES) {
                            throw new ExtractedText.TooLong();
                        }
                        if (node instanceof TextNode words) {
                            prose.put(node, weight(words));
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node.parent() != null) {
                            prose.merge(node.parent(), prose.getOrDefault(node, 0), Integer::sum);
                        }
                    }
                },
                body);
        Element main = body;
        int whole = prose.getOrDefault(body, 0);
        while (whole > 0) {
            Element heaviest = main;
            for (Element child : main.children()) {
                if (isContainer(child) && prose.getOrDefault(child, 0) >= whole * MAIN_SHARE) {
                    heaviest = child;
                }
            }
            if (heaviest == main) {
                return main;
            }
            main = heaviest;
        }
        return main;
    }

    private static int weight(TextNode words) {
        String text = words.text().strip();
        boolean link = words.parent() instanceof Element parent && parent.closest("a[href]") != null;
        if (link || IMPRINT.matcher(text).find()) {
            return 0;
        }
        return PROSE.matcher(text).find() ? text.length() : text.length() / LABEL_DISCOUNT;
    }

    private static boolean isContainer(Element element) {
        return switch (element.normalName()) {
            case "div", "article", "main", "section", "td", "tr", "tbody", "center", "font", "ucapcontent", "span" ->
                true;
            case "table" -> !HtmlTable.isData(element);
            default -> false;
        };
    }

    /** The heading of the page often stands outside its main text; it is kept if the browser title names it. */
    private static void titleBefore(Element main, Element body, String title, ExtractedText text) {
        if (main == body) {
            return;
        }
        for (Element heading : body.select("h1,h2,h3,[class*=title],[id*=title]")) {
            String words = heading.text().strip();
            boolean named = words.length() >= 6 && title.replaceAll("\\s", "").contains(words.replaceAll("\\s", ""));
            boolean inside = heading.closest("a") != null || heading.parents().contains(main) || heading == main;
            if (named && !inside && !main.text().startsWith(words)) {
                text.heading(words, 1);
                return;
            }
        }
    }
}
