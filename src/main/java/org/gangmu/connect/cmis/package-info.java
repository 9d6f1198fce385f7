/** Documents in repositories that speak CMIS 1.1: labels go into a secondary type, or into documents beside. Here alone is OpenCMIS known. */
package org.gangmu.connect.cmis;
