package org.dateline.enquiry;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form of a question as it is sent. */
public class AskingForm {

    @RestForm
    String audience;
    @RestForm
    String about;
    @RestForm
    String topic;
    @RestForm
    String release;
    @RestForm
    String name;
    @RestForm
    String email;
    @RestForm
    String language;
    @RestForm
    String text;

    /** A field that people do not see. */
    @RestForm
    String website;

    /** {@link FormStamp} of the form. */
    @RestForm
    String stamp;

    /** {@link FormStamp} of the second look; null at the first. */
    @RestForm
    String look;

    @RestForm
    FileUpload file;

    Asking asking() {
        return new Asking(audience, about, topic, release, name, email, language, text);
    }
}
