package org.gangmu.connect.cmis;

/** Where the labels of a document are put. */
enum LabelPlace {
    /** Properties of the document if the repository has them or takes them, else a document beside. */
    AUTO, PROPERTIES, SIDECAR
}
