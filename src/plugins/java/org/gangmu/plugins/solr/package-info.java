/** A plugin of Apache Solr 9: labels as fields of each document that is indexed. */
package org.gangmu.plugins.solr;
