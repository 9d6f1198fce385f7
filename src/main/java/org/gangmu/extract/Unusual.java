package org.gangmu.extract;

import org.xml.sax.SAXException;

/** Says that a document is not of the plain kind that the quick reader knows, so that the thorough one has to read it. */
final class Unusual extends SAXException {

    private static final long serialVersionUID = 1L;

    Unusual(String what) {
        super(what);
    }
}
