package org.dateline.document;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.dateline.document.Redline.Passage;
import org.dateline.document.Redline.Run;
import org.dateline.shared.Language;
import org.dateline.shared.PortalWords;

/**
 * A redline as markup, for templates. It has thousands of runs where long texts are compared, which a template would take one by one.
 * The words for "written" and "struck out" are said to those who do not see the marks.
 */
@TemplateExtension
final class RedlineMarkup {

    private final StringBuilder out = new StringBuilder();
    private final Language page;
    private final String written;
    private final String struckOut;
    private final String movedHere;
    private final String movedAway;

    private RedlineMarkup(Language page) {
        PortalWords words = page.words(PortalWords.class);
        this.page = page;
        this.written = escaped(words.written());
        this.struckOut = escaped(words.struckOut());
        this.movedHere = escaped(words.movedHere());
        this.movedAway = escaped(words.movedAway());
    }

    /** Both texts in one: a paragraph for each passage. @param page the language of the page around it */
    static RawString inline(Redline redline, Language page) {
        RedlineMarkup markup = new RedlineMarkup(page);
        for (Passage passage : redline.passages()) {
            markup.begin("", passage).moved(passage);
            passage.runs().forEach(run -> markup.run(run, true, true));
            markup.out.append("</p>\n");
        }
        return new RawString(markup.out.toString());
    }

    /** The earlier text and the later, a paragraph of each in turn. @param page the language of the page around it */
    static RawString sides(Redline redline, Language page) {
        RedlineMarkup markup = new RedlineMarkup(page);
        for (Passage passage : redline.passages()) {
            markup.begin("left ", passage);
            if (!passage.isMovedHere()) {
                markup.moved(passage);
                passage.runs().forEach(run -> markup.run(run, false, true));
            }
            markup.out.append("</p>\n");
            markup.begin("right ", passage);
            if (!passage.isMovedAway()) {
                markup.moved(passage);
                passage.runs().forEach(run -> markup.run(run, true, false));
            }
            markup.out.append("</p>\n");
        }
        return new RawString(markup.out.toString());
    }

    private RedlineMarkup begin(String side, Passage passage) {
        out.append("<p class=\"").append(side).append(passage.mark()).append("\">");
        return this;
    }

    private void moved(Passage passage) {
        if (passage.isMovedHere() || passage.isMovedAway()) {
            out.append("<span class=\"moved-label\" lang=\"").append(page.tag()).append("\">").append(passage.isMovedHere() ? movedHere : movedAway).append(" </span>");
        }
    }

    private void run(Run run, boolean withInserted, boolean withDeleted) {
        if (!run.isInserted() && !run.isDeleted()) {
            escape(run.text(), out);
        } else if (run.isDeleted() ? withDeleted : withInserted) {
            String element = run.isDeleted() ? "del" : "ins";
            out.append('<').append(element).append(run.changesFigure() ? " class=\"figure\"" : "").append("><span class=\"unseen\" lang=\"").append(page.tag())
                    .append("\">[").append(run.isDeleted() ? struckOut : written).append(" </span>");
            escape(run.text(), out);
            out.append("<span class=\"unseen\">]</span></").append(element).append('>');
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(sign);
            }
        }
    }
}
