/** Documents in paperless-ngx; their labels go into custom fields and tags. */
package org.gangmu.connect.paperless;
