package org.gangmu.connect.cmis;

import java.io.IOException;
import java.net.HttpRetryException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConnectionException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisConstraintException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisContentAlreadyExistsException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisNameConstraintViolationException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisObjectNotFoundException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisPermissionDeniedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisProxyAuthenticationException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisRuntimeException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisServiceUnavailableException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisStorageException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisTooManyRequestsException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUnauthorizedException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisUpdateConflictException;
import org.apache.chemistry.opencmis.commons.exceptions.CmisVersioningException;
import org.gangmu.connect.HostException;
import org.gangmu.connect.HostException.Kind;

/** Tells what a refusal of the repository means for the connector. */
final class Refusals {

    private static final int LONGEST = 300;

    private Refusals() {
    }

    /**
     * The exception to throw.
     *
     * @param what was asked for
     */
    static IOException of(CmisBaseException e, String what) {
        if (e instanceof CmisConnectionException) {
            return connection(e, what);
        }
        if (e instanceof CmisUnauthorizedException) {
            return HostException.ofStatus(401, what);
        }
        if (e instanceof CmisPermissionDeniedException) {
            return HostException.ofStatus(403, what);
        }
        return new HostException(kind(e), said(e, what), e);
    }

    private static Kind kind(CmisBaseException e) {
        if (e instanceof CmisProxyAuthenticationException) {
            return Kind.SETTINGS;
        }
        if (e instanceof CmisObjectNotFoundException) {
            return Kind.GONE;
        }
        if (e instanceof CmisUpdateConflictException || e instanceof CmisNameConstraintViolationException || e instanceof CmisContentAlreadyExistsException) {
            return Kind.CHANGED;
        }
        if (e instanceof CmisVersioningException || e instanceof CmisTooManyRequestsException || e instanceof CmisServiceUnavailableException) {
            return Kind.BUSY;
        }
        if (e instanceof CmisConstraintException) {
            // A status 409 of whoever stands before the repository comes as this too, without a word of a constraint.
            return names(e) ? Kind.DOCUMENT : Kind.CHANGED;
        }
        if (e instanceof CmisStorageException) {
            return Kind.DOCUMENT;
        }
        if (e instanceof CmisRuntimeException) {
            // The client does not tell the status, but its words.
            return "Precondition Failed".equalsIgnoreCase(e.getMessage()) ? Kind.CHANGED : Kind.BUSY;
        }
        return Kind.DOCUMENT;
    }

    /** Whether the repository itself says it, in so many words. */
    static boolean names(CmisBaseException e) {
        return e.getErrorContent() != null && e.getErrorContent().contains(e.getExceptionName());
    }

    private static IOException connection(CmisBaseException e, String what) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpRetryException retry && retry.responseCode() == 401) {
                return HostException.ofStatus(401, what);
            }
            if (cause instanceof IOException lost) {
                return new IOException(what + ": no answer (" + (lost.getMessage() == null ? lost.getClass().getSimpleName() : lost.getMessage()) + ")", e);
            }
        }
        if (String.valueOf(e.getMessage()).startsWith("Redirects")) {
            return new HostException(Kind.SETTINGS, said(e, what) + ": use the address that it leads to", e);
        }
        return new IOException(said(e, what), e);
    }

    private static String said(CmisBaseException e, String what) {
        String message = String.valueOf(e.getMessage()).strip();
        return what + " was refused (" + e.getExceptionName() + ": " + (message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message) + ")";
    }
}
