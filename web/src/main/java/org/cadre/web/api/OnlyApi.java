package org.cadre.web.api;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves the portal's pages out of the API's document. */
public class OnlyApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null)
            document.getPaths().getPathItems().keySet().stream().filter(path -> !path.startsWith("/api/v1")).toList()
                    .forEach(document.getPaths()::removePathItem);
    }
}
