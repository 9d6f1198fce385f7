package org.gangmu.catalogue;

/** A catalogue that cannot be used: missing, locked, read-only, full, of a newer Gangmu. The message is one line for the user with the way out. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }

    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
