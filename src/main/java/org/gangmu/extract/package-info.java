/** Bytes to text with layout marks. The only place that knows Apache Tika. */
package org.gangmu.extract;
