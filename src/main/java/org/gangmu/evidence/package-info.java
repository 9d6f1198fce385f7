/** Tagged sentences to evidence: which rule speaks for which label, how strongly, and on what words. The only place that knows Drools. */
package org.gangmu.evidence;
