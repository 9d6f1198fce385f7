/** Evidence to one decision a sentence. */
package org.gangmu.decide;
