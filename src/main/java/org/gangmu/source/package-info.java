/** Which documents there are: in folders, by patterns, in lists, inside containers and mail boxes; and their bytes. */
package org.gangmu.source;
