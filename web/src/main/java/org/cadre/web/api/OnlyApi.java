package org.cadre.web.api;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Leaves the portal's pages out of the API's document, and names the version and the server by what they are. */
public class OnlyApi implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setOpenapi("3.1.0");
        document.setServers(List.of(OASFactory.createServer().url("/")));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null)
            document.getPaths().getPathItems().keySet().stream().filter(path -> !path.startsWith("/api/v1")).toList()
                    .forEach(document.getPaths()::removePathItem);
    }
}
