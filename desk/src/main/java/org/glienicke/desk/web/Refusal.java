package org.glienicke.desk.web;

/** A request that cannot be served as it came; thrown, it becomes a page that says why and what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String way;

    /**
     * @param status of HTTP, 400 to 503
     * @param message one sentence: what is wrong
     * @param way one sentence: what to do
     */
    Refusal(int status, String message, String way) {
        super(message, null, false, false);
        this.status = status;
        this.way = way;
    }

    int status() {
        return status;
    }

    String way() {
        return way;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
