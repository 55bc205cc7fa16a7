package org.dateline.archive;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where copies are checked. */
@MessageBundle(value = "verify", locale = "en")
interface VerificationWords {
    @Message("Check a copy")
    String title();

    @Message("Find out whether a text, a file or a proof is ours, word for word, and since when it has been public.")
    String description();

    @Message("Paste a text, choose a file, or give an address of this site or a proof. You learn whether it is ours "
            + "word for word, ours but altered, or not in our ledger. Nothing you send is kept.")
    String lede();

    @Message("Text or proof")
    String textLabel();

    @Message("As you have it: from a news wire, a mail, a web page. Line breaks, spacing, quotation marks and dashes do "
            + "not matter. At least one whole sentence.")
    String textHint();

    @Message("File")
    String fileLabel();

    @Message("A PDF, a Word document (.docx), a saved web page, a text, an attachment or a .tlog-proof; at most {megabytes} MB.")
    String fileHint(int megabytes);

    @Message("Address of a release or a filing on this site")
    String addressLabel();

    @Message("Such as {example}. Nothing is ever fetched from other sites: paste their text instead.")
    String addressHint(String example);

    @Message("Check")
    String check();

    @Message("The file’s SHA-256 is being computed in your browser.")
    String looking();

    @Message("No document of the ledger has these bytes. The file has not left your computer. Send it with the button "
            + "to have its words compared.")
    String unknownFile();

    @Message("Please paste a text, choose a file or give an address.")
    String nothingGiven();

    @Message("Please give one of the three only: a text, a file or an address.")
    String severalGiven();

    @Message("This file is empty (0 bytes). Please choose it again.")
    String emptyFile();

    @Message("This file is too large: at most {megabytes} MB can be compared. Please paste its text instead.")
    String largeFile(int megabytes);

    @Message("This file has too many words to compare: at most {characters} characters. Please paste the part that matters.")
    String longFile(int characters);

    @Message("No document of the ledger has these bytes, and no text to compare could be read from the file.")
    String unreadable();

    @Message("Many copies are being checked at this moment. Please try again in a minute.")
    String busy();

    @Message("This address is of another site, and nothing is ever fetched from elsewhere. Please paste the text that "
            + "stands there.")
    String elsewhere();

    @Message("This is no address of a release or a filing. Please copy it from its page.")
    String noRelease();

    @Message("There is no release at this address as of checkpoint {size}.")
    String noSuchRelease(long size);

    @Message("There is no filing at this address as of checkpoint {size}.")
    String noSuchFiling(long size);

    @Message("This is no SHA-256: please give 64 hexadecimal digits.")
    String notADigest();

    @Message("Nothing was checked yet.")
    String problems();

    @Message("What was found")
    String result();

    @Message("Exactly ours, byte for byte")
    String exactlyOursBytes();

    @Message("The SHA-256 of these bytes is the one that the ledger names.")
    String bytesMean();

    @Message("Exactly ours, word for word")
    String exactlyOursWords();

    @Message("The same words in the same order. Only the layout may differ: line breaks, spacing, quotation marks, "
            + "dashes, soft hyphens, marks of lists.")
    String wordsMean();

    @Message("A part of ours, word for word")
    String partOfOurs();

    @Message("Everything you gave stands in the release word for word; the release says more.")
    String partMeans();

    @Message("Everything you gave stands in the risk factors of this filing word for word; they say more.")
    String partOfFilingMeans();

    @Message("The risk factors named below stand in your copy whole and word for word. This stands in it too, and is not "
            + "part of them:")
    String additionsToFilingMean();

    @Message("Much of it is from the risk factors of this filing, but not all words are the same. Struck out is what the "
            + "filing says; underlined is what your copy says.")
    String alteredFilingMeans();

    @Message("Filing")
    String filing();

    @Message("Risk factors")
    String riskFactors();

    @Message("{number} further ones")
    String andMore(String number);

    @Message("Ours, with additions around it")
    String oursWithAdditions();

    @Message("The headline and the whole text stand in your copy word for word. This stands in it too, and is not part "
            + "of the release:")
    String additionsMean();

    @Message("Ours, but altered")
    String oursButAltered();

    @Message("Much of it is from this release, but not all words are the same. Struck out is what the release says; "
            + "underlined is what your copy says.")
    String alteredMeans();

    @Message("Your copy also has this, before or after, which is not in ours:")
    String alsoThere();

    @Message("Too much differs to be shown side by side.")
    String tooMuch();

    @Message("Not in your copy:")
    String leftOut();

    @Message("Not in our ledger as of checkpoint {size}")
    String notInLedger(long size);

    @Message("Nothing that is public here says this or much of it. It may not be ours, be altered in every sentence, "
            + "or be shorter than a sentence.")
    String noneMeans();

    @Message("No document of the ledger has the SHA-256 {digest}, and no words were found that are ours. A file that "
            + "was saved again has other bytes, while its words may be the same.")
    String noDigestMeans(String digest);

    @Message("Send the file below to have its words compared.")
    String sendIt();

    @Message("This proof holds")
    String proofHolds();

    @Message("The checkpoint of size {size} is signed with the key of this ledger, is one of its own, and includes "
            + "entry {index}.")
    String proofHoldsMeans(long index, long size);

    @Message("This proof does not hold")
    String proofFails();

    @Message("Its first line should be c2sp.org/tlog-proof@v1 and is: {line}")
    String wrongFirstLine(String line);

    @Message("Its second line should name the entry, as “index 12” does, and is: {line}")
    String wrongIndexLine(String line);

    @Message("One of its hashes is damaged or one too many: {line}")
    String wrongHashLine(String line);

    @Message("Its end is missing: an empty line and a signed checkpoint should follow the hashes.")
    String wrongEmptyLine();

    @Message("What follows its empty line is no signed note: lines are missing or damaged.")
    String wrongNote();

    @Message("What is signed in it is no checkpoint: it should have three lines, the name of the log, its size and its root.")
    String wrongCheckpoint();

    @Message("It is of another log: {origin}")
    String wrongLog(String origin);

    @Message("Its checkpoint is not signed with the key of this ledger, {key}.")
    String noSignature(String key);

    @Message("The signature under its checkpoint is not by the key of this ledger, {key}: the checkpoint or the "
            + "signature was altered.")
    String badSignature(String key);

    @Message("It speaks of entry {index}, but its checkpoint covers only {size} entries, numbered from 0.")
    String indexBeyond(long index, long size);

    @Message("Its checkpoint of size {size} is signed with the key of this ledger, but this portal knows no more than "
            + "{ours} entries. Please keep it and tell us: one of the two is wrong.")
    String newerThanOurs(long size, long ours);

    @Message("Its checkpoint of size {size} is signed with the key of this ledger, but is none that this portal has "
            + "shown. Please keep it and tell us: one of the two is wrong.")
    String notOurTree(long size);

    @Message("It has the wrong number of hashes: {hashes} lead from this entry to the root.")
    String wrongPathLength(String hashes);

    @Message("Its hashes do not lead from entry {index} to the signed root: the index or a hash was altered.")
    String wrongPath(long index);

    @Message("The entry is of the type {type} and is about no release or filing.")
    String entryOfType(String type);

    @Message("Unchanged since it was published")
    String unchanged();

    @Message("Each document that is stored and served now has the SHA-256 that the ledger names.")
    String unchangedMeans();

    @Message("Not what the ledger names")
    String damaged();

    @Message("A document that is stored now does not have the SHA-256 that the ledger names. Please tell us.")
    String damagedMeans();

    @Message("Documents")
    String documentsOf();

    @Message("Document")
    String document();

    @Message("the same now")
    String same();

    @Message("another now")
    String different();

    @Message("Release")
    String release();

    @Message("Ledger")
    String entryLabel();

    @Message("Entry {entry}, made public by checkpoint {checkpoint}")
    String entry(long entry, long checkpoint);

    @Message("Time of the entry")
    String published();

    @Message("Time stamp")
    String timeStamp();

    @Message("Pending: no authority outside has stamped a checkpoint that covers it yet.")
    String pending();

    @Message("By {authority}:")
    String stampedBy(String authority);

    @Message("(over checkpoint {checkpoint}, the first after it with a time stamp)")
    String later(long checkpoint);

    @Message("an authority for trials, which proves nothing")
    String developmentAuthority();

    @Message("Since then")
    String standing();

    @Message("Neither corrected nor withdrawn")
    String stands();

    @Message("Corrected:")
    String corrected();

    @Message("read the correction")
    String readCorrection();

    @Message("Withdrawn:")
    String withdrawn();

    @Message("Proof")
    String proofFile();

    @Message("the headline")
    String headline();

    @Message("the subheads")
    String subheads();

    @Message("the place it was sent from")
    String dateline();

    @Message("the text")
    String body();

    @Message("the contacts")
    String contacts();

    @Message("the cautionary statement")
    String statement();

    @Message("What the ledger proves")
    String proves();

    @Message("Every publication, correction and withdrawal is an entry of a log to which lines can only be added. An "
            + "entry names the SHA-256 of each document. A checkpoint is a signature over all entries so far, and an "
            + "authority outside puts its time stamp on each checkpoint.")
    String provesWhat();

    @Message("The proof file shows that the entry, and so each byte of its documents, is in the log that was signed.")
    String provesUnchanged();

    @Message("The time stamp shows that it existed at latest at that instant. The time of the entry itself is this "
            + "portal’s own clock.")
    String provesTime();

    @Message("Whoever kept an older checkpoint can check that nothing before it was altered, removed or inserted since.")
    String provesWhole();

    @Message("What it does not prove")
    String provesNot();

    @Message("That what was said is true, or that everything was said.")
    String provesNotTrue();

    @Message("That the page could be reached by everybody at that instant.")
    String provesNotReachable();

    @Message("Without a checkpoint that somebody else has kept, that the end of the log was not cut off or another log "
            + "shown to others.")
    String provesNotAlone();

    @Message("What this page says is said by the portal itself. Whoever does not want to trust it checks the proof with "
            + "other programs:")
    String provesNotHere();

    @Message("the log in the format of C2SP tlog-tiles, whose key should reach you by another way")
    String withoutUs();
}
