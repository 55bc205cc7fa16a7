package org.dateline.enquiry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public pages of questions say. */
@MessageBundle(value = "enquiry", locale = "en")
public interface EnquiryWords {

    @Message("Ask a question")
    String title();

    @Message("Ask {name} a question. A named person answers it, and you can follow it.")
    String description(String name);

    @Message("Your question goes to a named person, who answers you by e-mail. You get a reference and an address at which you can follow it.")
    String lede();

    @Message("Whom to call or write to directly:")
    String directly();

    @Message("contacts")
    String contacts();

    @Message("Nothing was sent yet.")
    String problems();

    @Message("You ask as")
    String audience();

    @Message("Choose what fits best")
    String choose();

    @Message("Company or symbol")
    String about();

    @Message("Topic")
    String topic();

    @Message("About the release")
    String aboutRelease();

    @Message("Ask about something else")
    String aboutSomethingElse();

    @Message("Your name")
    String name();

    @Message("Your e-mail address")
    String email();

    @Message("The answer goes there. It is shown to those who answer you, and to nobody else.")
    String emailHint();

    @Message("Language of the answer")
    String language();

    @Message("Your question")
    String text();

    @Message("A file, if it helps")
    String file();

    @Message("A PDF, a picture, a Word or Excel document or plain text, of at most 10 MB.")
    String fileHint();

    @Message("Leave this field empty")
    String trap();

    @Message("Send the question")
    String send();

    @Message("Please look once more")
    String lookAgain();

    @Message("Something about this looks as if no person had sent it. If you are one, read your question once more and send it again.")
    String lookAgainWhy();

    @Message("Please choose as whom you ask.")
    String chooseAudience();

    @Message("Please choose the company or the symbol that you ask about.")
    String chooseCompany();

    @Message("Please choose a topic.")
    String chooseTopic();

    @Message("Please choose a language.")
    String chooseLanguage();

    @Message("This is not an e-mail address; one looks like name@example.com.")
    String noEmail();

    @Message("Please write your question.")
    String noText();

    @Message("This file cannot be taken. Please choose another one, or send the question without it. Choose the file again in any case.")
    String badFile();

    @Message("This file is too large. Please choose one of at most 10 MB.")
    String largeFile();

    @Message("Many questions came from your network just now. Please send it again in {minutes} minutes; it is still here.")
    String tooMany(long minutes);

    @Message("Nobody can take questions to this company here at the moment. Please use the contacts instead.")
    String nobody();

    @Message("Question {reference}")
    String question(String reference);

    @Message("Reference")
    String reference();

    @Message("Asked")
    String asked();

    @Message("State")
    String state();

    @Message("closed")
    String closed();

    @Message("answered")
    String answered();

    @Message("with a named person, to be answered by")
    String waiting();

    @Message("Keep the address of this page: it is the only way back here, and whoever has it can read your question. It was sent to your e-mail address too.")
    String keepAddress();

    @Message("The answer was given to everyone:")
    String answeredToAll();

    @Message("You wrote")
    String youWrote();

    @Message("{name} answered")
    String theyAnswered(String name);

    @Message("Write more")
    String more();

    @Message("What you want to add")
    String moreText();

    @Message("Add it")
    String add();
}
