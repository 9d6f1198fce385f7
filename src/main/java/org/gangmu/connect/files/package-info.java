/** Documents in folders of this machine and in folders of a WebDAV server; their labels lie beside them, or in properties where the server keeps some. */
package org.gangmu.connect.files;
