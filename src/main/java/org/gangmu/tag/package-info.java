/** Sentences to tokens, parts of speech, cues and their setting. The only place that knows HanLP and OpenNLP. */
package org.gangmu.tag;
