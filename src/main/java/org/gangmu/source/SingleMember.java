package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;

/** The one file in a gz, bz2 or xz. */
final class SingleMember implements Members {

    private final InputStream in;
    private final String name;
    private boolean given;

    SingleMember(InputStream in, String name) {
        this.in = in;
        this.name = new MemberNames().give(name);
    }

    @Override
    public Member next() {
        Member member = given ? null : new Member(name, -1, null, () -> in);
        given = true;
        return member;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
