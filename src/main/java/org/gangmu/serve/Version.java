package org.gangmu.serve;

import org.gangmu.findings.Models;

/** Which program this is. */
final class Version {

    /** As {@code gangmu --version} tells. */
    static final String NUMBER = Models.line().replaceFirst("^gangmu ([^;]+);.*", "$1");

    private Version() {
    }
}
