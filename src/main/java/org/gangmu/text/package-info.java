/** Text, spans of it, its language, and problems with their places. Knows no other package. */
package org.gangmu.text;
