package org.dateline.ledger.copy;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import java.util.List;

/** Somebody who gets checkpoints with their time stamps by mail, as attachments. */
record MailReceiver(String name, String address, String log, Mailer mailer) implements Receiver {

    @Override
    public String place() {
        return address;
    }

    @Override
    public boolean takesEach() {
        return false;
    }

    @Override
    public void hand(List<Parcel> parcels) throws CopyRefused {
        Mail mail = Mail.withText(address, "Checkpoint of " + log, """
                This is the latest checkpoint of the disclosure log %s, with its time stamps. Please keep it: with it you can show
                later that nothing before it was altered, removed or inserted. An evidence bundle of the portal verifies against it
                if you ask for previous= and the number in its second line.

                %s""".formatted(log, parcels.get(0).text()));
        parcels.forEach(parcel -> mail.addAttachment(parcel.name(), parcel.bytes(), parcel.mediaType()));
        try {
            mailer.send(mail);
        } catch (RuntimeException e) {
            throw new CopyRefused("the mail was not sent: " + e.getMessage());
        }
    }
}
