package org.gangmu.worker;

import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Findings;

/** Does the work of a process: the whole way from bytes to findings. */
interface DocumentReader {

    Findings read(Request document) throws ExtractException;
}
