/** Changes rulebooks on behalf of their owners: sets cells, adds rows, exports, imports, merges; every other byte stays. */
package org.gangmu.edit;
