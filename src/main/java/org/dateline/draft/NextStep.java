package org.dateline.draft;

/**
 * What comes next for a draft, in words.
 *
 * @param words what has to be done, as a sentence
 * @param label of the button that leads there; null if it is not this person's to do
 * @param path  where the button leads
 * @param waitsForYou whether it waits for this person
 */
record NextStep(String words, String label, String path, boolean waitsForYou) {

    static NextStep yours(String words, String label, String path) {
        return new NextStep(words, label, path, true);
    }

    /** Nothing has to be done, though the person may look. */
    static NextStep toLookAt(String words, String label, String path) {
        return new NextStep(words, label, path, false);
    }

    static NextStep others(String words) {
        return new NextStep(words, null, null, false);
    }

    static NextStep none(String words) {
        return new NextStep(words, null, null, false);
    }

    /** Whether there is a button for this person. */
    public boolean isYours() {
        return label != null;
    }
}
