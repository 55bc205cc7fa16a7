package org.dateline.archive;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes a release's text readable away from its page: every address in it becomes a full one. */
final class FullAddresses {

    private FullAddresses() {}

    /**
     * @param fragment clean body markup
     * @param page     full address of the release's page; its figures lie under {@code attachments/} beside it
     */
    static String in(String fragment, String page) {
        Document document = Jsoup.parseBodyFragment(fragment);
        document.outputSettings().prettyPrint(false);
        document.select("a[href]").forEach(link -> resolve(link, "href", page));
        document.select("img[src]").forEach(image -> resolve(image, "src", page + "/attachments/"));
        return document.body().html();
    }

    private static void resolve(Element element, String attribute, String base) {
        try {
            element.attr(attribute, URI.create(base).resolve(element.attr(attribute)).toString());
        } catch (IllegalArgumentException noAddress) {
            element.removeAttr(attribute);
        }
    }
}
