package org.glienicke.desk.files;

/**
 * A file of the ledger, read and decoded.
 *
 * @param name as findings call it
 * @param text the whole of it
 */
public record TextFile(String name, String text) {}
