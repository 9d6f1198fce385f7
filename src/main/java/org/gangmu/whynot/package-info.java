/** Why a sentence did not get a label: the nearest rows, the cells of them that fail, and the smallest edit that would make them fire. */
package org.gangmu.whynot;
