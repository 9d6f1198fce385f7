/** Tables as people keep them in spreadsheet programs: reads and writes them, every cell as data, nothing lost. Knows nothing of rules. */
package org.gangmu.table;
