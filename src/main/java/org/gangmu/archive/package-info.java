/** Work on whole archives: classify them, stop and resume, judge again under changed rules, check, export, report. */
package org.gangmu.archive;
