package org.dateline.draft;

/**
 * What comes next for a draft, in words.
 *
 * @param words what has to be done, as a sentence
 * @param label of the button that leads there; null if it is not this person's to do
 * @param path  where the button leads
 */
record NextStep(String words, String label, String path) {

    static NextStep yours(String words, String label, String path) {
        return new NextStep(words, label, path);
    }

    static NextStep others(String words) {
        return new NextStep(words, null, null);
    }

    static NextStep none(String words) {
        return new NextStep(words, null, null);
    }

    public boolean isYours() {
        return label != null;
    }
}
