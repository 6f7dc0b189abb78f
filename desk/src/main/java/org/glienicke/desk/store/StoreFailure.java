package org.glienicke.desk.store;

/** That a store cannot be opened, in one sentence for the user. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
