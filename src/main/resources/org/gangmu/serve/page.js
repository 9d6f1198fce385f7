'use strict';
// Shows the service's own description of itself. The validator that Swagger UI would ask stands on the net: it is left out.
SwaggerUIBundle({
  url: 'v1/openapi.json',
  dom_id: '#page',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
});
