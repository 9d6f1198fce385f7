/** Classifies archives on a cluster of Apache Spark: a table of documents in, Parquet tables out. Compiled by the profile {@code spark} only. */
package org.gangmu.spark;
