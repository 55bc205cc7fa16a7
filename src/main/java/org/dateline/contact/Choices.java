package org.dateline.contact;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What the form of a contact offers to choose from. In a template {@code {audiences:all}}. */
@TemplateExtension(namespace = "audiences")
final class Choices {

    private Choices() {}

    static List<Audience> all() {
        return List.of(Audience.values());
    }
}
