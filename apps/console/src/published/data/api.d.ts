// Written by `npm run api-types` from the document that the API publishes.
export interface paths {
    "/auth/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAuthConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tellBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balances/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBalanceLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balances/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balances/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/merges/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putMerge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/ownerships/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putOwnership"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/retractions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putRetraction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/listings/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putListing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/delistings/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putDelisting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}/forgettings/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putForgetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/records/{recordId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/batches/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterpriseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEnterprise"];
        put: operations["putEnterprise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterpriseId}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putStanding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAgencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refusals/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRefusal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{findingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/caught-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCaughtUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put: operations["putImport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putImportState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/wrong-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listWrongPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tellImportProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-templates/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/clock-faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["declareClockFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLicences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences/{licenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLicence"];
        put: operations["putLicence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences/{licenceId}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putLicenceRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterpriseId}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterpriseId}/names/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getName"];
        put: operations["putName"];
        post?: never;
        delete: operations["dropName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{enterpriseId}/names/{label}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["tryName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecord"];
        put: operations["putRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/records/{recordId}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSentRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/records/{recordId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSiteRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReferenceTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReferenceTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/transaction-volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sumVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/transaction-volumes/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVolumeRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/transaction-volumes/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/client-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registers/client-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listClientSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sumWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ruleSetId}/records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putRuleRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listScreenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sites/{siteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["traceGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tracePath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["traceOrigins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/fates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["traceFates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["traceEnterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareOrigins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provenance/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["markDescendants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sumStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStockLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listStockUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rankDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compareMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/{siteId}/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMovementsOfRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/movements/{siteId}/{recordId}/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMovement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Batch: {
            records: components["schemas"]["BatchRecord"][];
        };
        DeclaredFigures: {
            basis: "as-is" | "dry" | "oxide" | "dry-oxide";
            ppm: {
                [key: string]: number;
            };
            moisturePpm?: number;
        };
        Analysis: {
            method: "icp-oes" | "icp-ms" | "xrf" | "spark-oes" | "gravimetry" | "titration" | "spectrophotometry" | "naa" | "gd-ms" | "supplier-certificate" | "calculated";
            laboratoryId: string;
            analysedOn: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            declared?: components["schemas"]["DeclaredFigures"];
        };
        MadeLot: {
            lotId: string;
            material: "rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap";
            grade?: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
            analysis?: components["schemas"]["Analysis"];
        };
        BroughtLot: {
            ownerId?: string;
            status?: "free" | "reserve" | "bonded";
            lotId: string;
            material: "rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap";
            grade?: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
            analysis?: components["schemas"]["Analysis"];
        };
        RegroupedLot: {
            lotId: string;
            massGrams: number;
            material?: "rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap";
            grade?: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            ownerId?: string;
            status?: "free" | "reserve" | "bonded";
        };
        Take: {
            lotId: string;
            massGrams: number;
        };
        Waste: {
            material: "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue";
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
        };
        Add: {
            material: "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder";
            massGrams: number;
        };
        Gain: {
            ppm: {
                [key: string]: number;
            };
            analysis: components["schemas"]["Analysis"];
        };
        LotCount: {
            lotId: string;
            countedGrams: number;
            gainLotId?: string;
            gain?: components["schemas"]["Gain"];
        };
        UnitCount: {
            unitId: string;
            countedMicrograms: {
                [key: string]: string;
            };
            analysis?: components["schemas"]["Analysis"];
        };
        StockTaken: {
            type: "StockTaken";
            method?: "weighed" | "pieces-times-unit-mass" | "packages-times-net-mass" | "volume-times-concentration" | "emptied-and-weighed" | "volume-times-bulk-density" | "stockpile-survey" | "belt-scale" | "draught-survey";
            lots?: components["schemas"]["LotCount"][];
            units?: components["schemas"]["UnitCount"][];
            occurredOn: string;
            occurredAt?: string;
        };
        LotAssayed: {
            type: "LotAssayed";
            lotId: string;
            ppm: {
                [key: string]: number;
            };
            analysis: components["schemas"]["Analysis"];
            occurredOn: string;
            occurredAt?: string;
        };
        LotsRegrouped: {
            type: "LotsRegrouped";
            kind: "split" | "merge" | "title" | "status" | "scrap";
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["RegroupedLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        Discarded: {
            type: "Discarded";
            kind: "waste" | "tailings" | "slag" | "sludge" | "waste-water" | "dust" | "radioactive-residue" | "laboratory-sample" | "retained-sample" | "destroyed-goods";
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        Lost: {
            type: "Lost";
            cause: "fire" | "explosion" | "self-ignition" | "flood" | "earthquake" | "dam-failure" | "theft" | "robbery" | "spill" | "transport-accident" | "equipment-failure";
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        Dispatched: {
            type: "Dispatched";
            receivingSiteId: string;
            purpose: "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment";
            transportDocumentNumber?: string;
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        RefusedPart: {
            massGrams: number;
            reason: "wrong-recipient" | "wrong-goods" | "wrong-quantity" | "not-ordered" | "off-specification" | "damaged-beyond-use" | "seal-broken-on-arrival" | "papers-missing" | "no-designation" | "suspected-illegal-origin" | "too-late" | "contract-cancelled";
        };
        Surplus: {
            lotId: string;
            massGrams: number;
            ppm?: {
                [key: string]: number;
            };
            analysis?: components["schemas"]["Analysis"];
        };
        Receipt: {
            movementId: string;
            sentLotId: string;
            lotId?: string;
            massGrams?: number;
            ppm?: {
                [key: string]: number;
            };
            analysis?: components["schemas"]["Analysis"];
            refused?: components["schemas"]["RefusedPart"];
            surplus?: components["schemas"]["Surplus"];
            discrepancy?: "shortage" | "excess" | "goods-damaged" | "seal-broken" | "scale-difference" | "moisture-change" | "package-missing" | "package-surplus" | "spilt-on-the-way" | "stolen-on-the-way" | "got-wet" | "contaminated" | "sample-drawn";
            closes?: boolean;
        };
        Received: {
            type: "Received";
            receipts: components["schemas"]["Receipt"][];
            occurredOn: string;
            occurredAt?: string;
        };
        DestinationChanged: {
            type: "DestinationChanged";
            targetRecordId: string;
            movementIds?: string[];
            receivingSiteId: string;
            reason: "refused-before-arrival" | "sold-on" | "buyer-asked" | "recipient-cannot-receive" | "misdirected" | "split-on-the-way" | "export-stopped" | "ordered-by-authority" | "return-to-sender" | "route-blocked";
            occurredOn: string;
            occurredAt?: string;
        };
        Identifier: {
            scheme: "lei" | "uscc" | "vat" | "eori" | "br-cnpj" | "ch-uid" | "in-gstin" | "jp-corporate-number" | "kr-brn" | "mx-rfc" | "my-ssm" | "th-tin" | "tr-vkn" | "us-ein" | "vn-mst" | "national" | "duns" | "gln";
            issuer?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            value: string;
        };
        Declaration: {
            name: string;
            nameLatin?: string;
            countryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            identifiers: components["schemas"]["Identifier"][];
            address?: string;
        };
        EndUser: {
            endUse?: string;
            name: string;
            nameLatin?: string;
            countryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            identifiers: components["schemas"]["Identifier"][];
            address?: string;
        };
        CitedName: {
            label: string;
        };
        OpeningStockDeclared: {
            type: "OpeningStockDeclared";
            makes: components["schemas"]["BroughtLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        Mined: {
            type: "Mined";
            makes: components["schemas"]["MadeLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        LandedLot: {
            goodsCode?: "8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000";
            lotId: string;
            material: "rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap";
            grade?: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
            analysis?: components["schemas"]["Analysis"];
            ownerId?: string;
            status?: "free" | "reserve" | "bonded";
        };
        ImportLanded: {
            type: "ImportLanded";
            originCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            dispatchCountryCode?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            supplier?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            customsDeclarationNumber?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            contractNumber?: string;
            invoiceNumber?: string;
            returnedDealId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            makes: components["schemas"]["LandedLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        ScrapCollected: {
            type: "ScrapCollected";
            scrapSource: "magnet-maker" | "motor-maker" | "metal-maker" | "scrap-dealer" | "vehicles" | "wind-turbines" | "electronics" | "hard-disks" | "household-appliances" | "elevators-and-motors" | "electric-two-wheelers" | "medical-equipment" | "lamps" | "batteries" | "refinery-catalyst" | "polishing-works" | "confiscated";
            collectedFrom?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            makes: components["schemas"]["BroughtLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        Refined: {
            type: "Refined";
            step: "beneficiation" | "ion-clay-leaching" | "cracking" | "separation" | "compound-conversion" | "metal-reduction" | "master-alloying";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        MagnetProduced: {
            type: "MagnetProduced";
            step: "strip-casting" | "ingot-casting" | "melt-spinning" | "hydrogen-decrepitation" | "jet-milling" | "pressing-sintering" | "hot-pressing" | "bonding" | "machining" | "grain-boundary-diffusion" | "coating" | "magnetising";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        Recycled: {
            type: "Recycled";
            step: "recycling" | "magnet-to-magnet-recycling" | "dismantling";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        GivenUpTake: {
            successorLotId: string;
            lotId: string;
            massGrams: number;
        };
        SaleGivenUp: {
            type: "SaleGivenUp";
            dealId: string;
            reason: "buyer-cancelled" | "seller-cancelled" | "by-agreement" | "not-paid" | "licence-refused" | "licence-expired" | "export-prohibited" | "goods-unfit" | "replaced";
            takes: components["schemas"]["GivenUpTake"][];
            occurredOn: string;
            occurredAt?: string;
        };
        DealValueAdjusted: {
            type: "DealValueAdjusted";
            dealId: string;
            kind: "credit-note" | "debit-note" | "price-adjustment";
            adjustmentMinor: string;
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            documentNumber: string;
            occurredOn: string;
            occurredAt?: string;
        };
        BilledLot: {
            lotId: string;
            massGrams: number;
            pieces: number;
            processingDegree: "not-a-magnet" | "blank" | "machined-magnet" | "magnet-segment" | "rotor-or-stator-assembly" | "moulded-part" | "end-product";
        };
        LicenceShare: {
            licenceNumber: string;
            item: number;
            massGrams: number;
        };
        Statistics: {
            unitCode: "GRM" | "HGM" | "KGM" | "DTN" | "TNE" | "KTN" | "H87" | "C62";
            quantity: string;
        };
        ProcessingFee: {
            valueMinor: string;
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        };
        SaleTake: {
            successorLotId?: string;
            lotId: string;
            massGrams: number;
        };
        SaleGoods: {
            takes: components["schemas"]["SaleTake"][];
            processingDegree?: "not-a-magnet" | "blank" | "machined-magnet" | "magnet-segment" | "rotor-or-stator-assembly" | "moulded-part" | "end-product";
            billOfMaterials?: components["schemas"]["BilledLot"][];
            netMassGrams?: number;
            grossMassGrams?: number;
            statistics?: components["schemas"]["Statistics"];
            isDeclaredControlled?: boolean;
            licences?: components["schemas"]["LicenceShare"][];
            processingFee?: components["schemas"]["ProcessingFee"];
            goodsCode: "8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000";
            grade: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            pieces?: number;
            valueMinor: string;
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        };
        ExportGoods: {
            saleDealId?: string;
            takes: components["schemas"]["Take"][];
            processingDegree?: "not-a-magnet" | "blank" | "machined-magnet" | "magnet-segment" | "rotor-or-stator-assembly" | "moulded-part" | "end-product";
            billOfMaterials?: components["schemas"]["BilledLot"][];
            netMassGrams?: number;
            grossMassGrams?: number;
            statistics?: components["schemas"]["Statistics"];
            isDeclaredControlled?: boolean;
            licences?: components["schemas"]["LicenceShare"][];
            processingFee?: components["schemas"]["ProcessingFee"];
            goodsCode: "8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000";
            grade: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            pieces?: number;
            valueMinor: string;
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        };
        SoldToClient: {
            type: "SoldToClient";
            sellerId?: string;
            deliveryCountryCode?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            buyer?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            receivingSiteId?: string;
            importer?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            consignee?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            endUser?: components["schemas"]["EndUser"] | components["schemas"]["CitedName"];
            endUseCode?: "traction-motors" | "automotive-components" | "electric-two-wheelers" | "wind-turbines" | "industrial-motors" | "robotics" | "elevators" | "rail-transport" | "household-appliances" | "power-tools" | "consumer-electronics" | "data-storage" | "loudspeakers" | "medical-imaging" | "medical-devices" | "magnetic-separation" | "instruments" | "semiconductor-equipment" | "telecommunications" | "civil-aviation" | "space" | "shipbuilding" | "defence" | "nuclear" | "magnet-making" | "metal-making" | "catalysts" | "polishing" | "phosphors" | "glass-and-ceramics" | "batteries" | "research" | "toys-and-gifts" | "packaging-and-fastening" | "resale" | "other-civil";
            goods: components["schemas"]["SaleGoods"][];
            occurredOn: string;
            occurredAt?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            transportMode?: "2" | "3" | "4" | "5" | "6" | "9" | "G" | "L" | "0" | "1" | "7" | "8" | "H" | "T" | "W" | "X" | "Y" | "Z";
            incoterm?: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            paymentMode?: "telegraphic-transfer" | "mail-transfer" | "demand-draft" | "documents-against-payment" | "documents-against-acceptance" | "letter-of-credit" | "open-account" | "free-of-payment" | "other";
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            destinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            contractNumber: string;
            invoiceNumber: string;
        };
        Exported: {
            type: "Exported";
            exporterId?: string;
            buyer: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            importer: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            consignee: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            endUser: components["schemas"]["EndUser"] | components["schemas"]["CitedName"];
            endUseCode: "traction-motors" | "automotive-components" | "electric-two-wheelers" | "wind-turbines" | "industrial-motors" | "robotics" | "elevators" | "rail-transport" | "household-appliances" | "power-tools" | "consumer-electronics" | "data-storage" | "loudspeakers" | "medical-imaging" | "medical-devices" | "magnetic-separation" | "instruments" | "semiconductor-equipment" | "telecommunications" | "civil-aviation" | "space" | "shipbuilding" | "defence" | "nuclear" | "magnet-making" | "metal-making" | "catalysts" | "polishing" | "phosphors" | "glass-and-ceramics" | "batteries" | "research" | "toys-and-gifts" | "packaging-and-fastening" | "resale" | "other-civil";
            finalDestinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            customsDeclarationNumber?: string;
            returnedImportRecordId?: string;
            goods: components["schemas"]["ExportGoods"][];
            occurredOn: string;
            occurredAt?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            transportMode?: "2" | "3" | "4" | "5" | "6" | "9" | "G" | "L" | "0" | "1" | "7" | "8" | "H" | "T" | "W" | "X" | "Y" | "Z";
            incoterm?: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            paymentMode?: "telegraphic-transfer" | "mail-transfer" | "demand-draft" | "documents-against-payment" | "documents-against-acceptance" | "letter-of-credit" | "open-account" | "free-of-payment" | "other";
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            destinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            contractNumber: string;
            invoiceNumber: string;
        };
        LotHeld: {
            type: "LotHeld";
            lotIds: string[];
            reason: "seized" | "premises-sealed" | "inspection" | "suspected-illegal-mining" | "customs-challenge" | "customs-identification" | "end-use-doubt" | "court-order" | "pending-analysis" | "off-specification" | "pending-verification" | "counterparty-mismatch" | "ownership-disputed" | "recall" | "pledged";
            occurredOn: string;
            occurredAt?: string;
        };
        LotReleased: {
            type: "LotReleased";
            targetRecordId: string;
            reason: "nothing-found" | "seizure-lifted" | "customs-released" | "penalty-settled" | "forfeited" | "court-lifted" | "analysis-passed" | "accepted-as-is" | "records-corrected" | "end-use-confirmed" | "dispute-settled" | "to-be-discarded" | "pledge-redeemed" | "placed-in-error";
            occurredOn: string;
            occurredAt?: string;
        };
        PeriodClosed: {
            type: "PeriodClosed";
            month: string;
            occurredOn: string;
            occurredAt?: string;
        };
        Mine: {
            oreKinds: ("rock-type" | "ion-type" | "heavy-mineral-sand" | "by-product")[];
            yearlyOreMassGrams?: number;
            yearlyOxideMassGrams?: number;
        };
        SiteActivitiesChanged: {
            type: "SiteActivitiesChanged";
            activities: ("mining" | "separation" | "metal-smelting" | "recycling" | "magnet-making" | "trade" | "import" | "export" | "reserve" | "bonded-warehousing")[];
            mine?: components["schemas"]["Mine"];
            effectiveOn: string;
        };
        SiteTransferred: {
            type: "SiteTransferred";
            toEnterpriseId: string;
            effectiveOn: string;
        };
        SiteClosed: {
            type: "SiteClosed";
            effectiveOn: string;
        };
        RecordVoided: {
            type: "RecordVoided";
            targetRecordId: string;
            reason: "did-not-occur" | "recorded-twice" | "recorded-at-wrong-site" | "deal-cancelled" | "declaration-withdrawn" | "wrong-mass" | "wrong-composition" | "wrong-material" | "wrong-grade" | "wrong-lot" | "wrong-step" | "wrong-date" | "wrong-party" | "wrong-destination" | "wrong-goods-code" | "wrong-value" | "wrong-pieces" | "wrong-papers" | "declaration-amended" | "inspection-finding" | "order-to-correct";
        };
        RecordCorrected: {
            type: "RecordCorrected";
            targetRecordId: string;
            reason: "wrong-mass" | "wrong-composition" | "wrong-material" | "wrong-grade" | "wrong-lot" | "wrong-step" | "wrong-date" | "wrong-party" | "wrong-destination" | "wrong-goods-code" | "wrong-value" | "wrong-pieces" | "wrong-papers" | "declaration-amended" | "inspection-finding" | "order-to-correct";
            act: components["schemas"]["AnyAct"];
        };
        AgencyGranted: {
            type: "AgencyGranted";
            effectiveOn: string;
            agentId: string;
            acts: ("sale" | "export")[];
        };
        AgencyRevoked: {
            type: "AgencyRevoked";
            effectiveOn: string;
            grantRecordId: string;
        };
        Standing: components["schemas"]["EnterpriseDesignated"] | components["schemas"]["DesignationRevoked"] | components["schemas"]["EnterpriseSuspended"] | components["schemas"]["EnterpriseReinstated"] | components["schemas"]["EnterpriseRenamed"] | components["schemas"]["EnterpriseMerged"] | components["schemas"]["AgencyGranted"] | components["schemas"]["AgencyRevoked"];
        EnterpriseDesignated: {
            type: "EnterpriseDesignated";
            activities: ("mining" | "separation" | "metal-smelting" | "recycling" | "magnet-making" | "trade" | "import" | "export" | "reserve" | "bonded-warehousing")[];
            effectiveOn: string;
        };
        DesignationRevoked: {
            type: "DesignationRevoked";
            activities: ("mining" | "separation" | "metal-smelting" | "recycling" | "magnet-making" | "trade" | "import" | "export" | "reserve" | "bonded-warehousing")[];
            effectiveOn: string;
        };
        EnterpriseSuspended: {
            type: "EnterpriseSuspended";
            effectiveOn: string;
        };
        EnterpriseReinstated: {
            type: "EnterpriseReinstated";
            effectiveOn: string;
        };
        EnterpriseRenamed: {
            type: "EnterpriseRenamed";
            name: string;
            nameLatin?: string;
            effectiveOn: string;
        };
        EnterpriseMerged: {
            type: "EnterpriseMerged";
            intoEnterpriseId: string;
            effectiveOn: string;
        };
        Attachment: {
            sha256: string;
            mediaType: string;
            sizeBytes: number;
            title: "application-form" | "identity-papers" | "contract" | "technical-description" | "test-report" | "end-user-certificate" | "compliance-programme" | "licence-use-record" | "channels-and-end-users" | "risk-assessment" | "client-introduction" | "company-introduction" | "production-images" | "product-images" | "magnet-position" | "transaction-history" | "process-flow" | "yearly-production" | "other";
        };
        LicenceClient: {
            endUser: components["schemas"]["EndUser"];
            consignee?: components["schemas"]["Declaration"];
            importer?: components["schemas"]["Declaration"];
            endUseCode: "traction-motors" | "automotive-components" | "electric-two-wheelers" | "wind-turbines" | "industrial-motors" | "robotics" | "elevators" | "rail-transport" | "household-appliances" | "power-tools" | "consumer-electronics" | "data-storage" | "loudspeakers" | "medical-imaging" | "medical-devices" | "magnetic-separation" | "instruments" | "semiconductor-equipment" | "telecommunications" | "civil-aviation" | "space" | "shipbuilding" | "defence" | "nuclear" | "magnet-making" | "metal-making" | "catalysts" | "polishing" | "phosphors" | "glass-and-ceramics" | "batteries" | "research" | "toys-and-gifts" | "packaging-and-fastening" | "resale" | "other-civil";
            importingCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            finalDestinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            contractNumber?: string;
            contractedOn?: string;
        };
        LicenceItem: {
            goodsCode: "8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000";
            controlCode?: string;
            material: "rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue";
            grade: "ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35";
            massGrams: number;
            valueMinor?: string;
            currency?: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
        };
        LicenceTerms: {
            shipperId?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            transportMode?: "2" | "3" | "4" | "5" | "6" | "9" | "G" | "L" | "0" | "1" | "7" | "8" | "H" | "T" | "W" | "X" | "Y" | "Z";
            paymentMode?: "telegraphic-transfer" | "mail-transfer" | "demand-draft" | "documents-against-payment" | "documents-against-acceptance" | "letter-of-credit" | "open-account" | "free-of-payment" | "other";
            clients: components["schemas"]["LicenceClient"][];
            items: components["schemas"]["LicenceItem"][];
        };
        LicenceApplication: {
            occurredOn: string;
            route: "single" | "general" | "registration";
            purpose?: "repair" | "exhibition" | "civil-aircraft-parts";
            terms: components["schemas"]["LicenceTerms"];
            attachments: components["schemas"]["Attachment"][];
            words?: string;
        };
        LicenceAccepted: {
            type: "LicenceAccepted";
            limitWaiver?: "state-approval" | "watch-list";
            occurredOn: string;
        };
        LicenceSupplementRequested: {
            type: "LicenceSupplementRequested";
            asked: ("application-form" | "identity-papers" | "contract" | "technical-description" | "test-report" | "end-user-certificate" | "compliance-programme" | "licence-use-record" | "channels-and-end-users" | "risk-assessment" | "client-introduction" | "company-introduction" | "production-images" | "product-images" | "magnet-position" | "transaction-history" | "process-flow" | "yearly-production" | "other")[];
            occurredOn: string;
            words?: string;
        };
        LicenceSupplementGiven: {
            type: "LicenceSupplementGiven";
            requestRecordId?: string;
            attachments: components["schemas"]["Attachment"][];
            occurredOn: string;
            words?: string;
        };
        LicenceClockStopped: {
            type: "LicenceClockStopped";
            reason: "identification" | "expert-review" | "on-site-check";
            occurredOn: string;
        };
        LicenceClockResumed: {
            type: "LicenceClockResumed";
            occurredOn: string;
        };
        GrantedQuantity: {
            item: number;
            massGrams: number;
        };
        ReportDue: {
            kind: "transport" | "arrival" | "installation" | "use";
            withinDays: number;
        };
        LicenceGranted: {
            type: "LicenceGranted";
            licenceNumber: string;
            validFrom: string;
            expiresOn: string;
            quantities?: components["schemas"]["GrantedQuantity"][];
            reports: components["schemas"]["ReportDue"][];
            occurredOn: string;
        };
        LicenceRefused: {
            type: "LicenceRefused";
            reasons: ("end-user-evidence" | "end-use-doubtful" | "military-use" | "listed-party" | "national-security" | "papers-false" | "papers-missing" | "not-controlled")[];
            occurredOn: string;
            words?: string;
        };
        LicenceAmendmentApplied: {
            type: "LicenceAmendmentApplied";
            terms: components["schemas"]["LicenceTerms"];
            attachments: components["schemas"]["Attachment"][];
            occurredOn: string;
            words?: string;
        };
        LicenceAmended: {
            type: "LicenceAmended";
            occurredOn: string;
        };
        LicenceAmendmentRefused: {
            type: "LicenceAmendmentRefused";
            reasons: ("end-user-evidence" | "end-use-doubtful" | "military-use" | "listed-party" | "national-security" | "papers-false" | "papers-missing" | "not-controlled")[];
            occurredOn: string;
            words?: string;
        };
        LicencePaused: {
            type: "LicencePaused";
            occurredOn: string;
            words?: string;
            reason: "facts-changed" | "rules-changed" | "obtained-by-deceit" | "terms-broken" | "end-use-changed" | "listed-party" | "investigation" | "cleared";
        };
        LicenceReinstated: {
            type: "LicenceReinstated";
            occurredOn: string;
            words?: string;
            reason: "facts-changed" | "rules-changed" | "obtained-by-deceit" | "terms-broken" | "end-use-changed" | "listed-party" | "investigation" | "cleared";
        };
        LicenceSurrendered: {
            type: "LicenceSurrendered";
            reason: "new-application" | "not-needed" | "contract-ended";
            occurredOn: string;
        };
        LicenceWithdrawn: {
            type: "LicenceWithdrawn";
            occurredOn: string;
            words?: string;
            reason: "facts-changed" | "rules-changed" | "obtained-by-deceit" | "terms-broken" | "end-use-changed" | "listed-party" | "investigation" | "cleared";
        };
        LicenceRevoked: {
            type: "LicenceRevoked";
            occurredOn: string;
            words?: string;
            reason: "facts-changed" | "rules-changed" | "obtained-by-deceit" | "terms-broken" | "end-use-changed" | "listed-party" | "investigation" | "cleared";
        };
        LicenceUseReported: {
            type: "LicenceUseReported";
            kind: "transport" | "arrival" | "installation" | "use";
            exportRecordId: string;
            attachments: components["schemas"]["Attachment"][];
            occurredOn: string;
            words?: string;
        };
        ControlledItem: {
            kind: "controlled-item";
            controlCode: string;
            element: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            matter: "metal" | "alloy" | "oxide" | "compound" | "neodymium-magnet" | "samarium-magnet" | "any-magnet";
            fromPpm: number;
            alloyedWith?: ("La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y" | "B" | "Mg" | "Al" | "Si" | "Ca" | "Ti" | "V" | "Cr" | "Mn" | "Fe" | "Co" | "Ni" | "Cu" | "Zn" | "Ga" | "Zr" | "Nb" | "Mo" | "Sn" | "Hf" | "Ta" | "W" | "Th" | "U")[];
        };
        DegreesOutside: {
            kind: "degrees-outside";
            degrees: ("not-a-magnet" | "blank" | "machined-magnet" | "magnet-segment" | "rotor-or-stator-assembly" | "moulded-part" | "end-product")[];
        };
        ClearedBelow: {
            kind: "cleared-below";
            elements: ("La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y")[];
            toPpm: number;
        };
        Figures: {
            kind: "figures";
            figures: {
                [key: string]: number;
            };
        };
        Statement: {
            kind: "statement";
        };
        WrittenRule: {
            ruleId: string;
            en: string;
            zh: string;
            article?: string;
            source?: string;
            standing: "law" | "explanation" | "practice" | "configuration";
            severity: "offence" | "contradiction" | "lapse";
            flags?: ("enterprise-merged" | "enterprise-suspended" | "site-closed" | "not-designated" | "activity-not-registered" | "agency-missing" | "destination-embargoed" | "origin-embargoed" | "licence-missing" | "licence-unknown" | "licence-not-in-force" | "licence-used-twice" | "licence-exceeded" | "licence-terms-broken" | "control-status-contradicted" | "recycler-fed-with-ore" | "toll-barred" | "bond-not-released" | "reserve-not-released" | "origin-unusual" | "capacity-exceeded" | "found-unexplained" | "material-contradicted" | "grade-contradicted" | "goods-code-contradicted" | "degree-contradicted" | "control-code-contradicted" | "control-grade-contradicted" | "mass-contradicted" | "pieces-unusual" | "value-unusual" | "end-use-contradicts-sale" | "export-contradicts-sale" | "sale-exceeded" | "input-unusual" | "output-unusual" | "unit-missing" | "unit-unusual" | "outside-band" | "receiver-is-oneself" | "receiver-is-another" | "receiver-not-registered" | "receiver-cannot-take" | "purpose-contradicted" | "receipt-contradicts" | "receipt-differs" | "trade-mode-unfounded" | "returned-deal-unknown" | "returned-import-unknown" | "return-differs" | "return-exceeds-deal" | "return-exceeds-import" | "figures-contradicted" | "declaration-contradicted" | "declaration-incomplete" | "declaration-number-invalid" | "control-remark-missing" | "analysis-dated-later" | "month-closed-before" | "month-closed-early" | "assay-moved" | "late-correction" | "late")[];
            parameters: components["schemas"]["ControlledItem"] | components["schemas"]["DegreesOutside"] | components["schemas"]["ClearedBelow"] | components["schemas"]["Figures"] | components["schemas"]["Statement"];
        };
        RuleSetPublished: {
            type: "RuleSetPublished";
            version: number;
            en: string;
            zh: string;
            publicName: string;
            publishedOn: string;
            source: string;
            rules: components["schemas"]["WrittenRule"][];
        };
        RuleSetEnteredIntoForce: {
            type: "RuleSetEnteredIntoForce";
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
        };
        RuleSetSuspended: {
            type: "RuleSetSuspended";
            untilOn?: string;
            thereafter?: "in-force" | "suspended";
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
        };
        RuleSetReactivated: {
            type: "RuleSetReactivated";
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
        };
        RuleSetRepealed: {
            type: "RuleSetRepealed";
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
        };
        RuleNoticeWithdrawn: {
            type: "RuleNoticeWithdrawn";
            version: number;
            targetRecordId: string;
            reason: "told-by-mistake" | "day-mistaken" | "text-mistaken";
        };
        SignIn: {
            account: string;
        };
        Place: {
            countryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            regionCode?: string;
            locality: string;
        };
        Site: {
            enterpriseId: string;
            name: string;
            nameLatin: string;
            place: components["schemas"]["Place"];
            activities: ("mining" | "separation" | "metal-smelting" | "recycling" | "magnet-making" | "trade" | "import" | "export" | "reserve" | "bonded-warehousing")[];
            mine?: components["schemas"]["Mine"];
        };
        Merge: {
            otherClientId: string;
            reason: "same-registration" | "renamed" | "number-reissued" | "succession" | "branch" | "typing-mistake" | "investigation" | "asserted-in-error" | "separated";
        };
        OwnershipSource: {
            kind: "company-register" | "lei-level-2" | "annual-report" | "stock-exchange-notice" | "own-declaration" | "court-or-authority";
            publishedOn: string;
            documentSha256?: string;
        };
        Listing: {
            list: "watch-list" | "control-list";
            measure?: "ban" | "restrict" | "suspend";
            effectiveOn: string;
            untilOn?: string;
            source: components["schemas"]["OwnershipSource"];
            reason: "check-refused" | "end-use-broken" | "national-security" | "terrorism" | "measures-taken" | "period-ended" | "listed-in-error";
        };
        Delisting: {
            targetDecisionId: string;
            effectiveOn: string;
            reason: "check-refused" | "end-use-broken" | "national-security" | "terrorism" | "measures-taken" | "period-ended" | "listed-in-error";
        };
        Ownership: {
            ownedClientId: string;
            relation: "parent" | "affiliate";
            shareBasisPoints?: number;
            source: components["schemas"]["OwnershipSource"];
            reason: "shareholding" | "consolidated" | "control-by-contract" | "sold" | "dissolved" | "asserted-in-error";
        };
        Retraction: {
            otherClientId: string;
            targetDecisionId: string;
            reason: "same-registration" | "renamed" | "number-reissued" | "succession" | "branch" | "typing-mistake" | "investigation" | "asserted-in-error" | "separated" | "shareholding" | "consolidated" | "control-by-contract" | "sold" | "dissolved";
        };
        Forgetting: {
            reason: "court-order" | "authority-order" | "request-granted" | "retention-ended" | "declared-unlawfully";
        };
        Enterprise: {
            name: string;
            nameLatin: string;
            countryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            identifiers: components["schemas"]["Identifier"][];
        };
        ImportState: {
            state: "paused" | "running" | "closed";
        };
        ClockFault: {
            fromOrdinal: number;
            toOrdinal: number;
        };
        AnyRecord: components["schemas"]["OpeningStockDeclared"] | components["schemas"]["Mined"] | components["schemas"]["ImportLanded"] | components["schemas"]["ScrapCollected"] | components["schemas"]["Refined"] | components["schemas"]["MagnetProduced"] | components["schemas"]["Recycled"] | components["schemas"]["SoldToClient"] | components["schemas"]["Exported"] | components["schemas"]["SaleGivenUp"] | components["schemas"]["DealValueAdjusted"] | components["schemas"]["Dispatched"] | components["schemas"]["Received"] | components["schemas"]["DestinationChanged"] | components["schemas"]["StockTaken"] | components["schemas"]["LotAssayed"] | components["schemas"]["LotsRegrouped"] | components["schemas"]["Discarded"] | components["schemas"]["Lost"] | components["schemas"]["LotHeld"] | components["schemas"]["LotReleased"] | components["schemas"]["PeriodClosed"] | components["schemas"]["SiteActivitiesChanged"] | components["schemas"]["SiteTransferred"] | components["schemas"]["SiteClosed"] | components["schemas"]["RecordVoided"] | components["schemas"]["RecordCorrected"];
        AnyAct: components["schemas"]["OpeningStockDeclared"] | components["schemas"]["Mined"] | components["schemas"]["ImportLanded"] | components["schemas"]["ScrapCollected"] | components["schemas"]["Refined"] | components["schemas"]["MagnetProduced"] | components["schemas"]["Recycled"] | components["schemas"]["SoldToClient"] | components["schemas"]["Exported"] | components["schemas"]["SaleGivenUp"] | components["schemas"]["DealValueAdjusted"] | components["schemas"]["Dispatched"] | components["schemas"]["Received"] | components["schemas"]["DestinationChanged"] | components["schemas"]["StockTaken"] | components["schemas"]["LotAssayed"] | components["schemas"]["LotsRegrouped"] | components["schemas"]["Discarded"] | components["schemas"]["Lost"];
        RuleRecord: components["schemas"]["RuleSetPublished"] | components["schemas"]["RuleSetEnteredIntoForce"] | components["schemas"]["RuleSetSuspended"] | components["schemas"]["RuleSetReactivated"] | components["schemas"]["RuleSetRepealed"] | components["schemas"]["RuleNoticeWithdrawn"];
        LicenceRecord: components["schemas"]["LicenceAccepted"] | components["schemas"]["LicenceSupplementRequested"] | components["schemas"]["LicenceSupplementGiven"] | components["schemas"]["LicenceClockStopped"] | components["schemas"]["LicenceClockResumed"] | components["schemas"]["LicenceGranted"] | components["schemas"]["LicenceRefused"] | components["schemas"]["LicenceAmendmentApplied"] | components["schemas"]["LicenceAmended"] | components["schemas"]["LicenceAmendmentRefused"] | components["schemas"]["LicencePaused"] | components["schemas"]["LicenceReinstated"] | components["schemas"]["LicenceSurrendered"] | components["schemas"]["LicenceWithdrawn"] | components["schemas"]["LicenceRevoked"] | components["schemas"]["LicenceUseReported"];
        BatchRecord: components["schemas"]["BatchOpeningStockDeclared"] | components["schemas"]["BatchMined"] | components["schemas"]["BatchImportLanded"] | components["schemas"]["BatchScrapCollected"] | components["schemas"]["BatchRefined"] | components["schemas"]["BatchMagnetProduced"] | components["schemas"]["BatchRecycled"] | components["schemas"]["BatchSoldToClient"] | components["schemas"]["BatchExported"] | components["schemas"]["BatchSaleGivenUp"] | components["schemas"]["BatchDealValueAdjusted"] | components["schemas"]["BatchDispatched"] | components["schemas"]["BatchReceived"] | components["schemas"]["BatchDestinationChanged"] | components["schemas"]["BatchStockTaken"] | components["schemas"]["BatchLotAssayed"] | components["schemas"]["BatchLotsRegrouped"] | components["schemas"]["BatchDiscarded"] | components["schemas"]["BatchLost"] | components["schemas"]["BatchLotHeld"] | components["schemas"]["BatchLotReleased"] | components["schemas"]["BatchPeriodClosed"] | components["schemas"]["BatchSiteActivitiesChanged"] | components["schemas"]["BatchSiteTransferred"] | components["schemas"]["BatchSiteClosed"] | components["schemas"]["BatchRecordVoided"] | components["schemas"]["BatchRecordCorrected"];
        BatchOpeningStockDeclared: {
            recordId: string;
            type: "OpeningStockDeclared";
            makes: components["schemas"]["BroughtLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchMined: {
            recordId: string;
            type: "Mined";
            makes: components["schemas"]["MadeLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchImportLanded: {
            recordId: string;
            type: "ImportLanded";
            originCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            dispatchCountryCode?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            supplier?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            customsDeclarationNumber?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            contractNumber?: string;
            invoiceNumber?: string;
            returnedDealId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            makes: components["schemas"]["LandedLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchScrapCollected: {
            recordId: string;
            type: "ScrapCollected";
            scrapSource: "magnet-maker" | "motor-maker" | "metal-maker" | "scrap-dealer" | "vehicles" | "wind-turbines" | "electronics" | "hard-disks" | "household-appliances" | "elevators-and-motors" | "electric-two-wheelers" | "medical-equipment" | "lamps" | "batteries" | "refinery-catalyst" | "polishing-works" | "confiscated";
            collectedFrom?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            makes: components["schemas"]["BroughtLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchRefined: {
            recordId: string;
            type: "Refined";
            step: "beneficiation" | "ion-clay-leaching" | "cracking" | "separation" | "compound-conversion" | "metal-reduction" | "master-alloying";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        BatchMagnetProduced: {
            recordId: string;
            type: "MagnetProduced";
            step: "strip-casting" | "ingot-casting" | "melt-spinning" | "hydrogen-decrepitation" | "jet-milling" | "pressing-sintering" | "hot-pressing" | "bonding" | "machining" | "grain-boundary-diffusion" | "coating" | "magnetising";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        BatchRecycled: {
            recordId: string;
            type: "Recycled";
            step: "recycling" | "magnet-to-magnet-recycling" | "dismantling";
            occurredOn: string;
            occurredAt?: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["MadeLot"][];
            wastes?: components["schemas"]["Waste"][];
            adds?: components["schemas"]["Add"][];
        };
        BatchSoldToClient: {
            recordId: string;
            type: "SoldToClient";
            sellerId?: string;
            deliveryCountryCode?: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            buyer?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            receivingSiteId?: string;
            importer?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            consignee?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            endUser?: components["schemas"]["EndUser"] | components["schemas"]["CitedName"];
            endUseCode?: "traction-motors" | "automotive-components" | "electric-two-wheelers" | "wind-turbines" | "industrial-motors" | "robotics" | "elevators" | "rail-transport" | "household-appliances" | "power-tools" | "consumer-electronics" | "data-storage" | "loudspeakers" | "medical-imaging" | "medical-devices" | "magnetic-separation" | "instruments" | "semiconductor-equipment" | "telecommunications" | "civil-aviation" | "space" | "shipbuilding" | "defence" | "nuclear" | "magnet-making" | "metal-making" | "catalysts" | "polishing" | "phosphors" | "glass-and-ceramics" | "batteries" | "research" | "toys-and-gifts" | "packaging-and-fastening" | "resale" | "other-civil";
            goods: components["schemas"]["SaleGoods"][];
            occurredOn: string;
            occurredAt?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            transportMode?: "2" | "3" | "4" | "5" | "6" | "9" | "G" | "L" | "0" | "1" | "7" | "8" | "H" | "T" | "W" | "X" | "Y" | "Z";
            incoterm?: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            paymentMode?: "telegraphic-transfer" | "mail-transfer" | "demand-draft" | "documents-against-payment" | "documents-against-acceptance" | "letter-of-credit" | "open-account" | "free-of-payment" | "other";
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            destinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            contractNumber: string;
            invoiceNumber: string;
        };
        BatchExported: {
            recordId: string;
            type: "Exported";
            exporterId?: string;
            buyer: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            importer: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            consignee: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            endUser: components["schemas"]["EndUser"] | components["schemas"]["CitedName"];
            endUseCode: "traction-motors" | "automotive-components" | "electric-two-wheelers" | "wind-turbines" | "industrial-motors" | "robotics" | "elevators" | "rail-transport" | "household-appliances" | "power-tools" | "consumer-electronics" | "data-storage" | "loudspeakers" | "medical-imaging" | "medical-devices" | "magnetic-separation" | "instruments" | "semiconductor-equipment" | "telecommunications" | "civil-aviation" | "space" | "shipbuilding" | "defence" | "nuclear" | "magnet-making" | "metal-making" | "catalysts" | "polishing" | "phosphors" | "glass-and-ceramics" | "batteries" | "research" | "toys-and-gifts" | "packaging-and-fastening" | "resale" | "other-civil";
            finalDestinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            customsDeclarationNumber?: string;
            returnedImportRecordId?: string;
            goods: components["schemas"]["ExportGoods"][];
            occurredOn: string;
            occurredAt?: string;
            tradeMode?: "0110" | "0130" | "0214" | "0255" | "0615" | "0654" | "0715" | "0664" | "0864" | "1039" | "1233" | "1234" | "1300" | "2600" | "2700" | "3010" | "3100" | "3339" | "3612" | "4500" | "4561" | "9610" | "9710" | "9810" | "9900" | "0245" | "0258" | "0265" | "0300" | "0644" | "0657" | "1427";
            portCode?: string;
            transportMode?: "2" | "3" | "4" | "5" | "6" | "9" | "G" | "L" | "0" | "1" | "7" | "8" | "H" | "T" | "W" | "X" | "Y" | "Z";
            incoterm?: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            paymentMode?: "telegraphic-transfer" | "mail-transfer" | "demand-draft" | "documents-against-payment" | "documents-against-acceptance" | "letter-of-credit" | "open-account" | "free-of-payment" | "other";
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principal?: components["schemas"]["Declaration"] | components["schemas"]["CitedName"];
            destinationCountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";
            contractNumber: string;
            invoiceNumber: string;
        };
        BatchSaleGivenUp: {
            recordId: string;
            type: "SaleGivenUp";
            dealId: string;
            reason: "buyer-cancelled" | "seller-cancelled" | "by-agreement" | "not-paid" | "licence-refused" | "licence-expired" | "export-prohibited" | "goods-unfit" | "replaced";
            takes: components["schemas"]["GivenUpTake"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchDealValueAdjusted: {
            recordId: string;
            type: "DealValueAdjusted";
            dealId: string;
            kind: "credit-note" | "debit-note" | "price-adjustment";
            adjustmentMinor: string;
            currency: "AED" | "AFN" | "ALL" | "AMD" | "ANG" | "AOA" | "ARS" | "AUD" | "AWG" | "AZN" | "BAM" | "BBD" | "BDT" | "BGN" | "BHD" | "BIF" | "BMD" | "BND" | "BOB" | "BRL" | "BSD" | "BTN" | "BWP" | "BYN" | "BZD" | "CAD" | "CDF" | "CHF" | "CLP" | "CNY" | "COP" | "CRC" | "CUP" | "CVE" | "CZK" | "DJF" | "DKK" | "DOP" | "DZD" | "EGP" | "ERN" | "ETB" | "EUR" | "FJD" | "FKP" | "GBP" | "GEL" | "GHS" | "GIP" | "GMD" | "GNF" | "GTQ" | "GYD" | "HKD" | "HNL" | "HTG" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "IRR" | "ISK" | "JMD" | "JOD" | "JPY" | "KES" | "KGS" | "KHR" | "KMF" | "KPW" | "KRW" | "KWD" | "KYD" | "KZT" | "LAK" | "LBP" | "LKR" | "LRD" | "LSL" | "LYD" | "MAD" | "MDL" | "MGA" | "MKD" | "MMK" | "MNT" | "MOP" | "MRU" | "MUR" | "MVR" | "MWK" | "MXN" | "MYR" | "MZN" | "NAD" | "NGN" | "NIO" | "NOK" | "NPR" | "NZD" | "OMR" | "PAB" | "PEN" | "PGK" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "RSD" | "RUB" | "RWF" | "SAR" | "SBD" | "SCR" | "SDG" | "SEK" | "SGD" | "SHP" | "SLE" | "SOS" | "SRD" | "SSP" | "STN" | "SVC" | "SYP" | "SZL" | "THB" | "TJS" | "TMT" | "TND" | "TOP" | "TRY" | "TTD" | "TWD" | "TZS" | "UAH" | "UGX" | "USD" | "UYU" | "UZS" | "VED" | "VES" | "VND" | "VUV" | "WST" | "XAF" | "XCD" | "XCG" | "XOF" | "XPF" | "YER" | "ZAR" | "ZMW" | "ZWG";
            documentNumber: string;
            occurredOn: string;
            occurredAt?: string;
        };
        BatchDispatched: {
            recordId: string;
            type: "Dispatched";
            receivingSiteId: string;
            purpose: "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment";
            transportDocumentNumber?: string;
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchReceived: {
            recordId: string;
            type: "Received";
            receipts: components["schemas"]["Receipt"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchDestinationChanged: {
            recordId: string;
            type: "DestinationChanged";
            targetRecordId: string;
            movementIds?: string[];
            receivingSiteId: string;
            reason: "refused-before-arrival" | "sold-on" | "buyer-asked" | "recipient-cannot-receive" | "misdirected" | "split-on-the-way" | "export-stopped" | "ordered-by-authority" | "return-to-sender" | "route-blocked";
            occurredOn: string;
            occurredAt?: string;
        };
        BatchStockTaken: {
            recordId: string;
            type: "StockTaken";
            method?: "weighed" | "pieces-times-unit-mass" | "packages-times-net-mass" | "volume-times-concentration" | "emptied-and-weighed" | "volume-times-bulk-density" | "stockpile-survey" | "belt-scale" | "draught-survey";
            lots?: components["schemas"]["LotCount"][];
            units?: components["schemas"]["UnitCount"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchLotAssayed: {
            recordId: string;
            type: "LotAssayed";
            lotId: string;
            ppm: {
                [key: string]: number;
            };
            analysis: components["schemas"]["Analysis"];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchLotsRegrouped: {
            recordId: string;
            type: "LotsRegrouped";
            kind: "split" | "merge" | "title" | "status" | "scrap";
            takes: components["schemas"]["Take"][];
            makes: components["schemas"]["RegroupedLot"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchDiscarded: {
            recordId: string;
            type: "Discarded";
            kind: "waste" | "tailings" | "slag" | "sludge" | "waste-water" | "dust" | "radioactive-residue" | "laboratory-sample" | "retained-sample" | "destroyed-goods";
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchLost: {
            recordId: string;
            type: "Lost";
            cause: "fire" | "explosion" | "self-ignition" | "flood" | "earthquake" | "dam-failure" | "theft" | "robbery" | "spill" | "transport-accident" | "equipment-failure";
            takes: components["schemas"]["Take"][];
            occurredOn: string;
            occurredAt?: string;
        };
        BatchLotHeld: {
            recordId: string;
            type: "LotHeld";
            lotIds: string[];
            reason: "seized" | "premises-sealed" | "inspection" | "suspected-illegal-mining" | "customs-challenge" | "customs-identification" | "end-use-doubt" | "court-order" | "pending-analysis" | "off-specification" | "pending-verification" | "counterparty-mismatch" | "ownership-disputed" | "recall" | "pledged";
            occurredOn: string;
            occurredAt?: string;
        };
        BatchLotReleased: {
            recordId: string;
            type: "LotReleased";
            targetRecordId: string;
            reason: "nothing-found" | "seizure-lifted" | "customs-released" | "penalty-settled" | "forfeited" | "court-lifted" | "analysis-passed" | "accepted-as-is" | "records-corrected" | "end-use-confirmed" | "dispute-settled" | "to-be-discarded" | "pledge-redeemed" | "placed-in-error";
            occurredOn: string;
            occurredAt?: string;
        };
        BatchPeriodClosed: {
            recordId: string;
            type: "PeriodClosed";
            month: string;
            occurredOn: string;
            occurredAt?: string;
        };
        BatchSiteActivitiesChanged: {
            recordId: string;
            type: "SiteActivitiesChanged";
            activities: ("mining" | "separation" | "metal-smelting" | "recycling" | "magnet-making" | "trade" | "import" | "export" | "reserve" | "bonded-warehousing")[];
            mine?: components["schemas"]["Mine"];
            effectiveOn: string;
        };
        BatchSiteTransferred: {
            recordId: string;
            type: "SiteTransferred";
            toEnterpriseId: string;
            effectiveOn: string;
        };
        BatchSiteClosed: {
            recordId: string;
            type: "SiteClosed";
            effectiveOn: string;
        };
        BatchRecordVoided: {
            recordId: string;
            type: "RecordVoided";
            targetRecordId: string;
            reason: "did-not-occur" | "recorded-twice" | "recorded-at-wrong-site" | "deal-cancelled" | "declaration-withdrawn" | "wrong-mass" | "wrong-composition" | "wrong-material" | "wrong-grade" | "wrong-lot" | "wrong-step" | "wrong-date" | "wrong-party" | "wrong-destination" | "wrong-goods-code" | "wrong-value" | "wrong-pieces" | "wrong-papers" | "declaration-amended" | "inspection-finding" | "order-to-correct";
        };
        BatchRecordCorrected: {
            recordId: string;
            type: "RecordCorrected";
            targetRecordId: string;
            reason: "wrong-mass" | "wrong-composition" | "wrong-material" | "wrong-grade" | "wrong-lot" | "wrong-step" | "wrong-date" | "wrong-party" | "wrong-destination" | "wrong-goods-code" | "wrong-value" | "wrong-pieces" | "wrong-papers" | "declaration-amended" | "inspection-finding" | "order-to-correct";
            act: components["schemas"]["AnyAct"];
        };
        Account: {
            account: string;
            role: "enterprise" | "regulator" | "analyst";
            enterpriseId?: string;
            name: components["schemas"]["Words"];
            permissions: ("read" | "record" | "mend" | "names" | "agencies" | "identities" | "hold" | "clients" | "enterprises" | "clock" | "licences" | "rulebook")[];
        };
        AccountWithNarrower: {
            account: string;
            role: "enterprise" | "regulator" | "analyst";
            enterpriseId?: string;
            name: components["schemas"]["Words"];
            permissions: ("read" | "record" | "mend" | "names" | "agencies" | "identities" | "hold" | "clients" | "enterprises" | "clock" | "licences" | "rulebook")[];
            narrower: components["schemas"]["Account"][];
        };
        Accounts: {
            items: components["schemas"]["AccountWithNarrower"][];
        };
        AddedLine: {
            material: string;
            massGrams: number;
        };
        Agencies: {
            items: components["schemas"]["Agency"][];
            next?: string;
        };
        Agency: {
            enterpriseId: string;
            recordId: string;
            agentId: string;
            acts: ("sale" | "export")[];
            effectiveOn: string;
            recordedAt: string;
            revoked?: {
                recordId: string;
                effectiveOn: string;
                recordedAt: string;
            };
        };
        AgencyGrantedData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
            agentId: string;
            acts: ("sale" | "export")[];
        };
        AgencyRevokedData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
            grantRecordId: string;
        };
        AgencyUse: {
            enterpriseId: string;
            recordId: string;
        };
        AuthConfig: {
            mode: "demo" | "oidc";
            accountsPath?: string;
            signInPath?: string;
            issuer?: string;
            clientId?: string;
            audience?: string;
            scope?: string;
        };
        AwaitedMovement: {
            movementId: string;
            sentLotId: string;
            kind: "sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment";
            material: string;
            grade?: string;
            returnOf?: string;
            fromSiteId: string;
            toSiteId: string;
            senderId: string;
            sellerId?: string;
            declaredToId?: string;
            receiverId?: string;
            status: "contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided";
            statuses: ("contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided")[];
            sentOn: string;
            dueOn?: string;
            daysUnderWay?: number;
            sent: {
                toSiteId?: string;
                massGrams: number;
                ppm: {
                    [key: string]: number;
                };
                elementMicrograms: {
                    [key: string]: string;
                };
                ownerId?: string;
                lotStatus: string;
            };
            receipts: components["schemas"]["MovementReceipt"][];
            differenceGrams: number;
            differenceMicrograms: {
                [key: string]: string;
            };
            inTransitGrams?: number;
            inTransitMicrograms?: {
                [key: string]: string;
            };
            redirections: components["schemas"]["MovementRedirection"][];
            returns: components["schemas"]["ReturnLeg"][];
            repairs: components["schemas"]["MovementRepair"][];
            contradictions: components["schemas"]["CrossedStatements"][];
            ready: components["schemas"]["ReadyReceipt"];
        };
        Balance: {
            knownAt: number;
            from: string;
            to: string;
            element: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            siteIds?: string[];
            before: components["schemas"]["BalanceHoldings"];
            changes: components["schemas"]["BalanceTerm"][];
            after: components["schemas"]["BalanceHoldings"];
            missingMicrograms: string;
            materials: {
                material: string;
                before: components["schemas"]["BalanceSum"];
                changes: components["schemas"]["BalanceTerm"][];
                after: components["schemas"]["BalanceSum"];
            }[];
            steps: {
                step: string;
                parts: components["schemas"]["BalanceTerm"][];
            }[];
            units: components["schemas"]["BalanceUnit"][];
            tests?: components["schemas"]["BalanceTests"];
        };
        BalanceChange: {
            ordinal: number;
            because: "told" | "happened";
            type?: string;
            submitterId?: string;
            siteId: string;
            recordId?: string;
            targetRecordId?: string;
            recordedAt: string;
            massGrams: string;
            micrograms: string;
            missingMicrograms: string;
        };
        BalanceComparison: {
            from: components["schemas"]["BalanceMoment"];
            to: components["schemas"]["BalanceMoment"];
            items: components["schemas"]["BalanceChange"][];
            next?: string;
        };
        BalanceHoldings: {
            stock: components["schemas"]["BalanceSum"];
            inProcess: components["schemas"]["BalanceSum"];
            inTransit: components["schemas"]["BalanceSum"];
        };
        BalanceLine: {
            ordinal: number;
            line: number;
            siteId: string;
            operatorId?: string;
            recordId?: string;
            occurredOn: string;
            account: string;
            role: "taken" | "made" | "waste" | "added" | "balance" | "restated";
            isReversed: boolean;
            ownerId?: string;
            lot?: string;
            otherSiteId?: string;
            material?: string;
            step?: string;
            massGrams: number;
            elementMicrograms: {
                [key: string]: string;
            };
        };
        BalanceLines: {
            items: components["schemas"]["BalanceLine"][];
            count: number;
            massGrams: string;
            micrograms: string;
            knownAt: number;
            next?: string;
        };
        BalanceMoment: {
            knownAt: number;
            asOf?: string;
            before: components["schemas"]["BalanceHoldings"];
            changes: components["schemas"]["BalanceTerm"][];
            after: components["schemas"]["BalanceHoldings"];
            missingMicrograms: string;
        };
        BalanceRanking: {
            items: components["schemas"]["RankedBalance"][];
            from: string;
            to: string;
            knownAt: number;
            next?: string;
        };
        BalanceSum: {
            massGrams: string;
            micrograms: string;
        };
        BalanceTerm: {
            name: string;
            massGrams: string;
            micrograms: string;
        };
        BalanceTests: {
            state: "closed" | "open" | "not-assessable";
            sigmaMicrograms: string;
            sigmas: number;
            errors: {
                assays: string;
                weighings: string;
                laboratories: string;
                scales: string;
                unitCounts: string;
            };
            measurement: {
                missingSigmas: string;
                isExplained: boolean;
            };
            step: {
                usualFromMicrograms: string;
                usualToMicrograms: string;
                outsideSigmas: string;
                isExplained: boolean;
            };
            cumulative: {
                periods: number;
                since?: string;
                excessMicrograms: string;
                sigmaMicrograms: string;
                isExplained: boolean;
            };
            uncounted: {
                siteId: string;
                unitId: string;
            }[];
        };
        BalanceUnit: {
            siteId: string;
            unitId: string;
            beforeMicrograms: string;
            afterMicrograms: string;
            countedOn: string[];
            lastCountedOn?: string;
        };
        Basis: {
            law: "rare-earth-regulations" | "total-volume-measures" | "quota-notice-2020" | "customs-law" | "customs-penalties" | "dual-use-regulations" | "rare-earth-export-control" | "foreign-trade-law" | "foreign-trade-law-2025" | "civil-code" | "accounting-law" | "export-control-law" | "declaration-form-rules";
            article?: string;
            configuration?: true;
            publicName: string;
            en: string;
            zh: string;
            issuedOn: string;
        };
        BillLine: {
            lotId: string;
            massGrams: number;
            pieces: number;
            processingDegree: string;
        };
        BookName: {
            label: string;
            declaration: components["schemas"]["SavedDeclaration"];
            ref: string;
            clientId: string;
            recordedAt: string;
        };
        BookNames: {
            items: components["schemas"]["BookName"][];
            next?: string;
        };
        ChangedLot: {
            siteId: string;
            lotId: string;
            operatorId: string;
            ownerId: string;
            fromGrams: number;
            toGrams: number;
            fromMicrograms: {
                [key: string]: string;
            };
            toMicrograms: {
                [key: string]: string;
            };
            changes?: components["schemas"]["StockChange"][];
        };
        ChangedMovement: {
            movementId: string;
            sentLotId: string;
            fromSiteId: string;
            toSiteId: string;
            senderId: string;
            sellerId?: string;
            declaredToId: string;
            receiverId: string;
            from: {
                statuses: ("contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided")[];
                inTransitGrams: number;
                differenceGrams: number;
            };
            to: {
                statuses: ("contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided")[];
                inTransitGrams: number;
                differenceGrams: number;
            };
            changes: components["schemas"]["MovementChange"][];
        };
        ChangedOriginShare: {
            key: {
                kind?: string;
                site?: string;
                enterprise?: string;
                country?: string;
                material?: string;
                month?: string;
            };
            fromAmount: string;
            toAmount: string;
        };
        Client: {
            canonicalId: string;
            clientIds: string[];
            identities: components["schemas"]["ClientIdentity"][];
            conflicts: {
                scheme: string;
                issuer?: string;
                values?: string[];
            }[];
            decisions: components["schemas"]["ClientDecision"][];
            isForgotten?: true;
            usage: components["schemas"]["ClientUsage"];
        };
        ClientDecision: {
            decision: "merge" | "ownership" | "forgetting";
            clientId: string;
            otherClientId?: string;
            decisionId: string;
            reason: string;
            ordinal: number;
            recordedAt: string;
            ownerClientId?: string;
            relation?: "parent" | "affiliate";
            shareBasisPoints?: number;
            source?: components["schemas"]["StoredOwnershipSource"];
            retraction?: {
                decisionId: string;
                reason: string;
                ordinal: number;
                recordedAt: string;
            };
        };
        ClientDelistedData: {
            clientId: string;
            decisionId: string;
            reason: "check-refused" | "end-use-broken" | "national-security" | "terrorism" | "measures-taken" | "period-ended" | "listed-in-error";
            targetDecisionId: string;
            effectiveOn: string;
        };
        ClientHit: {
            canonicalId: string;
            clientIds: string[];
            countryCodes: string[];
            names?: {
                name: string;
                nameLatin?: string;
            }[];
        };
        ClientIdentity: {
            clientId: string;
            clientIds: string[];
            names?: {
                name: string;
                nameLatin?: string;
            }[];
            identifiers?: components["schemas"]["RegisteredIdentifier"][];
            countryCodes: string[];
            exporterIds: string[];
            declarations: components["schemas"]["DeclaredClient"][];
            enterprises: components["schemas"]["EnterpriseAsClient"][];
            registeredAs?: string[];
            doubts: {
                doubt: "number-of-another-country" | "check-digit-differs" | "part-not-known";
                scheme: string;
                issuingCountryCode: string;
            }[];
            usage: components["schemas"]["ClientUsage"];
        };
        ClientListedData: {
            clientId: string;
            decisionId: string;
            reason: "check-refused" | "end-use-broken" | "national-security" | "terrorism" | "measures-taken" | "period-ended" | "listed-in-error";
            list: "watch-list" | "control-list";
            measure?: "ban" | "restrict" | "suspend";
            effectiveOn: string;
            untilOn?: string;
            source: components["schemas"]["StoredOwnershipSource"];
        };
        ClientMergeAssertedData: {
            clientId: string;
            otherClientId: string;
            decisionId: string;
            reason: string;
        };
        ClientSuggestion: {
            clients: {
                clientId: string;
                names: {
                    name: string;
                    nameLatin?: string;
                }[];
                countryCodes: string[];
            }[];
            scorePermille: number;
            evidence: {
                evidence: "same-name" | "same-name-in-latin-reading" | "similar-name" | "same-country" | "other-country" | "same-address" | "contradicting-number";
                scorePermille: number;
            }[];
            massGrams: string;
        };
        ClientSuggestions: {
            items: components["schemas"]["ClientSuggestion"][];
            knownAt: number;
        };
        ClientUsage: {
            acts: number;
            firstOn?: string;
            lastOn?: string;
            roles: {
                role: "buyer" | "importer" | "consignee" | "end-user" | "principal";
                acts: number;
                firstOn: string;
                lastOn: string;
            }[];
        };
        Clients: {
            items: components["schemas"]["Client"][];
            knownAt: number;
            next?: string;
        };
        ClockFaultDeclaredData: {
            fromOrdinal: number;
            toOrdinal: number;
        };
        Contradiction: {
            movementId: string;
            lotId: string;
            recordId: string;
            yields: boolean;
        };
        ConvertedColumn: {
            column: string;
            rule: string;
            cells: number;
            example: {
                row: number;
                given: string;
                written: string;
            };
        };
        CrossedStatements: {
            recordId: string;
            otherRecordId: string;
        };
        DealValueAdjustedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            dealId: string;
            sellerId: string;
            toldById?: string;
            kind: string;
            adjustmentMinor: string;
            currency: string;
            documentNumber: string;
        };
        DeclarationTold: {
            pointer: string;
            known: "declared" | "joins" | "new";
            meets: {
                clientId: string;
                numbers: components["schemas"]["RegisteredIdentifier"][];
            }[];
            isNewName: boolean;
            sameNameClientIds: string[];
        };
        DeclaredClient: {
            ref: string;
            clientId: string;
            declaredById: string;
            name?: string;
            nameLatin?: string;
            countryCode: string;
            identifiers?: components["schemas"]["RegisteredIdentifier"][];
            address?: string;
            endUse?: string;
            ordinal: number;
        };
        DesignationData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
            activities: string[];
        };
        DestinationChangedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            targetRecordId: string;
            receivingSiteId?: string;
            receiverId?: string;
            reason: string;
            lines: {
                movementId: string;
                sent: {
                    lotId: string;
                    massGrams: number;
                    status: string;
                    material: string;
                    grade?: string;
                    ppm: {
                        [key: string]: number;
                    };
                    assayRecordId?: string;
                    uncertaintyPpm?: {
                        [key: string]: number;
                    };
                    soldFromStatus?: string;
                    principalRef?: string;
                    dealId?: string;
                    ownerId?: string;
                };
                fromSiteId?: string;
                movedGrams: number;
            }[];
        };
        DifferingRecord: {
            ordinal: number;
            type: string;
            siteId: string;
            recordId: string;
            targetRecordId?: string;
            submitterId: string;
            recordedAt: string;
            occurredOn: string;
            counts: "from" | "to";
            because: "told" | "happened" | "identified";
            endedBy?: {
                ordinal: number;
                type: string;
                siteId: string;
                recordId: string;
                targetRecordId?: string;
                submitterId: string;
                recordedAt: string;
            };
        };
        Directory: {
            items: components["schemas"]["DirectoryEnterprise"][];
            next?: string;
        };
        DirectoryDecision: {
            recordId: string;
            type: "EnterpriseDesignated" | "DesignationRevoked" | "EnterpriseSuspended" | "EnterpriseReinstated" | "EnterpriseRenamed" | "EnterpriseMerged";
            effectiveOn: string;
            activities: string[];
            name?: string;
            nameLatin?: string;
            intoEnterpriseId?: string;
            recordedAt: string;
        };
        DirectoryEnterprise: {
            enterpriseId: string;
            name: string;
            nameLatin: string;
            names: components["schemas"]["NameSince"][];
            countryCode: string;
            identifiers: components["schemas"]["RegisteredIdentifier"][];
            doubts?: {
                doubt: "number-of-another-country" | "check-digit-differs" | "part-not-known";
                scheme: string;
                issuingCountryCode: string;
            }[];
            activities: string[];
            sites: components["schemas"]["DirectorySite"][];
            merged?: {
                mergedSince: string;
                intoEnterpriseId: string;
            };
            predecessorIds: string[];
            decisions: components["schemas"]["DirectoryDecision"][];
        };
        DirectorySite: {
            siteId: string;
            enterpriseId: string;
            name: string;
            nameLatin: string;
            place: {
                countryCode: string;
                regionCode?: string;
                locality: string;
            };
            activities: string[];
            mine?: {
                oreKinds: string[];
                yearlyOreMassGrams?: number;
                yearlyOxideMassGrams?: number;
            };
            closedSince?: string;
            decisions: components["schemas"]["DirectorySiteDecision"][];
        };
        DirectorySiteDecision: {
            recordId: string;
            type: "SiteActivitiesChanged" | "SiteTransferred" | "SiteClosed";
            effectiveOn: string;
            activities: string[];
            mine?: {
                oreKinds: string[];
                yearlyOreMassGrams?: number;
                yearlyOxideMassGrams?: number;
            };
            fromEnterpriseId?: string;
            toEnterpriseId?: string;
            recordedAt: string;
        };
        DiscardedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            kind: string;
            takes: components["schemas"]["StoredTakenLot"][];
        };
        DispatchedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            dispatcherId: string;
            receivingSiteId: string;
            receiverId: string;
            purpose: string;
            transportDocumentNumber?: string;
            lines: {
                movementId: string;
                taken: components["schemas"]["StoredTakenLot"];
            }[];
        };
        DroppedName: {
            outcome: "recorded" | "unchanged";
            label: string;
            recordedAt: string;
        };
        DryRun: {
            outcome: "recorded" | "unchanged" | "refused";
            judgedAt: components["schemas"]["JudgedAt"];
            answer?: components["schemas"]["RecordedRecord"];
            problem?: components["schemas"]["Problem"];
            declarations?: components["schemas"]["DeclarationTold"][];
            change?: components["schemas"]["RecordChange"];
        };
        DryRunOfBatch: {
            outcome: "recorded" | "unchanged" | "refused" | "invalid";
            judgedAt?: components["schemas"]["JudgedAt"];
            problem?: components["schemas"]["Problem"];
            records: components["schemas"]["DryRunOfBatchRecord"][];
        };
        DryRunOfBatchRecord: {
            outcome: "recorded" | "unchanged" | "refused" | "invalid";
            recordId?: string;
            answer?: components["schemas"]["RecordedOfBatch"];
            problem?: components["schemas"]["Problem"];
            declarations?: components["schemas"]["DeclarationTold"][];
            change?: components["schemas"]["RecordChange"];
        };
        DryRunOfImport: {
            outcome: "recorded" | "unchanged" | "wrong";
            format: "csv" | "xlsx" | "ndjson";
            encoding?: "utf-8" | "gb18030";
            separator?: "," | ";" | "\t";
            judgedAt: components["schemas"]["JudgedSite"][];
            rows: number;
            counts: {
                records: number;
                recorded: number;
                unchanged: number;
                wrong: number;
            };
            wrong: components["schemas"]["WrongPlace"][];
            wrongLeftOut: boolean;
            conversions: components["schemas"]["ConvertedColumn"][];
        };
        DryRunOfName: {
            outcome: "recorded" | "unchanged";
            label: string;
            declaration: components["schemas"]["SavedDeclaration"];
            ref: string;
            clientId: string;
            before?: components["schemas"]["SavedDeclaration"];
            known?: {
                known: "declared" | "joins" | "new";
                meets: {
                    clientId: string;
                    numbers: components["schemas"]["RegisteredIdentifier"][];
                }[];
                isNewName: boolean;
                sameNameClientIds: string[];
            };
            newNumbers?: components["schemas"]["RegisteredIdentifier"][];
            doubts?: components["schemas"]["NumberDoubt"][];
        };
        EmbeddedAct: components["schemas"]["EmbeddedOpeningStockDeclared"] | components["schemas"]["EmbeddedMined"] | components["schemas"]["EmbeddedImportLanded"] | components["schemas"]["EmbeddedScrapCollected"] | components["schemas"]["EmbeddedRefined"] | components["schemas"]["EmbeddedMagnetProduced"] | components["schemas"]["EmbeddedRecycled"] | components["schemas"]["EmbeddedSoldToClient"] | components["schemas"]["EmbeddedExported"] | components["schemas"]["EmbeddedSaleGivenUp"] | components["schemas"]["EmbeddedDealValueAdjusted"] | components["schemas"]["EmbeddedDispatched"] | components["schemas"]["EmbeddedReceived"] | components["schemas"]["EmbeddedDestinationChanged"] | components["schemas"]["EmbeddedStockTaken"] | components["schemas"]["EmbeddedLotAssayed"] | components["schemas"]["EmbeddedLotsRegrouped"] | components["schemas"]["EmbeddedDiscarded"] | components["schemas"]["EmbeddedLost"];
        EmbeddedDealValueAdjusted: {
            type: "DealValueAdjusted";
            data: components["schemas"]["DealValueAdjustedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "DealValueAdjusted";
        });
        EmbeddedDestinationChanged: {
            type: "DestinationChanged";
            data: components["schemas"]["DestinationChangedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "DestinationChanged";
        });
        EmbeddedDiscarded: {
            type: "Discarded";
            data: components["schemas"]["DiscardedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Discarded";
        });
        EmbeddedDispatched: {
            type: "Dispatched";
            data: components["schemas"]["DispatchedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Dispatched";
        });
        EmbeddedExported: {
            type: "Exported";
            data: components["schemas"]["ExportedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Exported";
        });
        EmbeddedHead: {
            schemaVersion: number;
        };
        EmbeddedImportLanded: {
            type: "ImportLanded";
            data: components["schemas"]["ImportLandedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "ImportLanded";
        });
        EmbeddedLost: {
            type: "Lost";
            data: components["schemas"]["LostData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Lost";
        });
        EmbeddedLotAssayed: {
            type: "LotAssayed";
            data: components["schemas"]["LotAssayedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "LotAssayed";
        });
        EmbeddedLotsRegrouped: {
            type: "LotsRegrouped";
            data: components["schemas"]["LotsRegroupedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "LotsRegrouped";
        });
        EmbeddedMagnetProduced: {
            type: "MagnetProduced";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "MagnetProduced";
        });
        EmbeddedMined: {
            type: "Mined";
            data: components["schemas"]["MinedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Mined";
        });
        EmbeddedOpeningStockDeclared: {
            type: "OpeningStockDeclared";
            data: components["schemas"]["OpeningStockDeclaredData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "OpeningStockDeclared";
        });
        EmbeddedReceived: {
            type: "Received";
            data: components["schemas"]["ReceivedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Received";
        });
        EmbeddedRecord: components["schemas"]["EmbeddedAct"] | components["schemas"]["EmbeddedRepair"];
        EmbeddedRecordCorrected: {
            type: "RecordCorrected";
            data: components["schemas"]["RecordCorrectedData"];
        } & (components["schemas"]["EmbeddedRepairHead"] & {
            type: "RecordCorrected";
        });
        EmbeddedRecordVoided: {
            type: "RecordVoided";
            data: components["schemas"]["VoidOfActData"];
        } & (components["schemas"]["EmbeddedRepairHead"] & {
            type: "RecordVoided";
        });
        EmbeddedRecycled: {
            type: "Recycled";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Recycled";
        });
        EmbeddedRefined: {
            type: "Refined";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "Refined";
        });
        EmbeddedRepair: components["schemas"]["EmbeddedRecordVoided"] | components["schemas"]["EmbeddedRecordCorrected"];
        EmbeddedRepairHead: {
            schemaVersion: number;
        };
        EmbeddedSaleGivenUp: {
            type: "SaleGivenUp";
            data: components["schemas"]["SaleGivenUpData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "SaleGivenUp";
        });
        EmbeddedScrapCollected: {
            type: "ScrapCollected";
            data: components["schemas"]["ScrapCollectedData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "ScrapCollected";
        });
        EmbeddedSoldToClient: {
            type: "SoldToClient";
            data: components["schemas"]["SoldToClientData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "SoldToClient";
        });
        EmbeddedStockTaken: {
            type: "StockTaken";
            data: components["schemas"]["StockTakenData"];
        } & (components["schemas"]["EmbeddedHead"] & {
            type: "StockTaken";
        });
        EnterpriseAsClient: {
            enterpriseId: string;
            clientId: string;
            name?: string;
            nameLatin?: string;
            countryCode: string;
            identifiers?: components["schemas"]["RegisteredIdentifier"][];
            ordinal: number;
        };
        EnterpriseRegisteredData: {
            enterpriseId: string;
            name: string;
            nameLatin: string;
            countryCode: string;
            identifiers: components["schemas"]["RegisteredIdentifier"][];
        };
        ExpectedDecision: {
            expectedOn?: string;
            medianDays: number;
            likeFiles: number;
            like: "route-and-destination" | "route";
        };
        Explanation: {
            code: string;
            status: number;
            title: components["schemas"]["Words"];
            mend?: components["schemas"]["Words"];
        };
        Explanations: {
            items: components["schemas"]["Explanation"][];
        };
        ExportColumn: {
            name: string;
            type: string;
            optional: boolean;
            means: {
                en: string;
                zh: string;
            };
            unit?: {
                en: string;
                zh: string;
            };
            example: string;
        };
        ExportDataset: {
            name: string;
            means: {
                en: string;
                zh: string;
            };
            row: {
                en: string;
                zh: string;
            };
            audience: ("enterprise" | "regulator" | "analyst")[];
            filters: ("exporterId" | "enterpriseId" | "siteId" | "monthFrom" | "monthTo" | "kind" | "groupBy" | "type" | "text" | "element" | "minMicrograms" | "period" | "of" | "wake" | "clearedToPpm" | "add" | "clockWorkingDays")[];
            columns: components["schemas"]["ExportColumn"][];
        };
        ExportFormat: {
            name: "parquet" | "csv" | "ndjson" | "xlsx";
            mediaType: string;
        };
        ExportLine: {
            dealId: string;
            goodsCode: string;
            grade: string;
            pieces?: number;
            valueMinor: string;
            currency: string;
            saleDealId?: string;
            saleTerms?: components["schemas"]["SaleTerms"];
            processingDegree?: string;
            billOfMaterials?: components["schemas"]["BillLine"][];
            netMassGrams?: number;
            grossMassGrams?: number;
            statistics?: {
                unitCode: string;
                quantity: string;
            };
            isDeclaredControlled?: boolean;
            licences?: components["schemas"]["LicenceUse"][];
            processingFee?: {
                valueMinor: string;
                currency: string;
            };
            takes: components["schemas"]["StoredTakenLot"][];
        };
        ExportedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            destinationCountryCode: string;
            contractNumber: string;
            invoiceNumber: string;
            buyerCountryCode: string;
            siteOperatorId: string;
            tradeMode?: string;
            portCode?: string;
            transportMode?: string;
            incoterm?: string;
            paymentMode?: string;
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principalRef?: string;
            agencies?: components["schemas"]["AgencyUse"][];
            exporterId: string;
            returnedImportRecordId?: string;
            buyerRef?: string;
            importerRef?: string;
            consigneeRef?: string;
            endUserRef?: string;
            endUseCode?: string;
            finalDestinationCountryCode: string;
            customsDeclarationNumber?: string;
            goods: components["schemas"]["ExportLine"][];
        };
        Exports: {
            datasets: components["schemas"]["ExportDataset"][];
            formats: components["schemas"]["ExportFormat"][];
        };
        FateShare: {
            key: {
                fate?: string;
                lot?: string;
                site?: string;
                enterprise?: string;
                material?: string;
                exporter?: string;
                client?: string;
                country?: string;
            };
            amount: string;
            sharePpm: number;
        };
        Fates: {
            of: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            model: "proportional" | "fifo" | "worst-case";
            total: string;
            items: components["schemas"]["FateShare"][];
            next?: string;
        };
        Finding: {
            findingId: string;
            rule: "contradicted" | "assay-contradicts-sender" | "movement-never-received" | "movement-overdue" | "pair-differences-one-sign" | "element-balance-open" | "recovery-outside-band" | "owner-below-nothing" | "unit-above-design" | "unit-never-empty" | "unit-not-counted" | "count-differences-nil" | "count-differences-one-sign" | "step-differences-nil" | "mine-above-capacity" | "invoice-repeated" | "declaration-repeated" | "deal-exceeded" | "return-exceeds-import" | "uscc-shared" | "uscc-missing" | "client-exports-jump" | "many-small-parcels";
            en: string;
            zh: string;
            severity: "offence" | "contradiction" | "lapse";
            basis: components["schemas"]["Basis"];
            state: "open" | "closed";
            openedAtOrdinal: number;
            closedAtOrdinal?: number;
            sinceOrdinal: number;
            enterpriseId: string;
            toldTo: "enterprise" | "authorities";
            siteId?: string;
            occurredOn: string;
            records: {
                siteId: string;
                recordId: string;
                path: string;
            }[];
            listedAt?: string;
            detail: {
                [key: string]: string | number | string[];
            };
        };
        FindingPage: {
            findingId: string;
            rule: "contradicted" | "assay-contradicts-sender" | "movement-never-received" | "movement-overdue" | "pair-differences-one-sign" | "element-balance-open" | "recovery-outside-band" | "owner-below-nothing" | "unit-above-design" | "unit-never-empty" | "unit-not-counted" | "count-differences-nil" | "count-differences-one-sign" | "step-differences-nil" | "mine-above-capacity" | "invoice-repeated" | "declaration-repeated" | "deal-exceeded" | "return-exceeds-import" | "uscc-shared" | "uscc-missing" | "client-exports-jump" | "many-small-parcels";
            en: string;
            zh: string;
            severity: "offence" | "contradiction" | "lapse";
            basis: components["schemas"]["Basis"];
            state: "open" | "closed";
            openedAtOrdinal: number;
            closedAtOrdinal?: number;
            sinceOrdinal: number;
            enterpriseId: string;
            toldTo: "enterprise" | "authorities";
            siteId?: string;
            occurredOn: string;
            records: {
                siteId: string;
                recordId: string;
                path: string;
            }[];
            listedAt?: string;
            detail: {
                [key: string]: string | number | string[];
            };
            history: {
                sinceOrdinal: number;
                state: "open" | "closed";
                occurredOn: string;
                detail: {
                    [key: string]: string | number | string[];
                };
            }[];
        };
        Findings: {
            items: components["schemas"]["Finding"][];
            knownAt: number;
            next?: string;
        };
        Flag: {
            code: "enterprise-merged" | "enterprise-suspended" | "site-closed" | "not-designated" | "activity-not-registered" | "agency-missing" | "destination-embargoed" | "origin-embargoed" | "licence-missing" | "licence-unknown" | "licence-not-in-force" | "licence-used-twice" | "licence-exceeded" | "licence-terms-broken" | "control-status-contradicted" | "recycler-fed-with-ore" | "toll-barred" | "bond-not-released" | "reserve-not-released" | "origin-unusual" | "capacity-exceeded" | "found-unexplained" | "material-contradicted" | "grade-contradicted" | "goods-code-contradicted" | "degree-contradicted" | "control-code-contradicted" | "control-grade-contradicted" | "mass-contradicted" | "pieces-unusual" | "value-unusual" | "end-use-contradicts-sale" | "export-contradicts-sale" | "sale-exceeded" | "input-unusual" | "output-unusual" | "unit-missing" | "unit-unusual" | "outside-band" | "receiver-is-oneself" | "receiver-is-another" | "receiver-not-registered" | "receiver-cannot-take" | "purpose-contradicted" | "receipt-contradicts" | "receipt-differs" | "trade-mode-unfounded" | "returned-deal-unknown" | "returned-import-unknown" | "return-differs" | "return-exceeds-deal" | "return-exceeds-import" | "figures-contradicted" | "declaration-contradicted" | "declaration-incomplete" | "declaration-number-invalid" | "control-remark-missing" | "analysis-dated-later" | "month-closed-before" | "month-closed-early" | "assay-moved" | "late-correction" | "late";
            detail: {
                [key: string]: string | number | string[];
            };
            basis: components["schemas"]["Basis"];
        };
        FollowingRecord: {
            following: "took" | "assayed" | "counted" | "held" | "released" | "received" | "redirected" | "exported";
            lotId?: string;
            siteId: string;
            recordId: string;
            enterpriseId: string;
            type: string;
            occurredOn?: string;
            ordinal: number;
            state: "live" | "voided";
        };
        GroupVolume: {
            deals: number;
            massGrams: string;
            pieces: string;
            valueMinor: {
                [key: string]: string;
            };
            adjustedMinor: {
                [key: string]: string;
            };
            elementMicrograms: {
                [key: string]: string;
            };
            oxideMicrograms: {
                [key: string]: string;
            };
            metalEquivalentMicrograms: string;
            oxideEquivalentMicrograms: string;
            sharePpm: number;
            rank: number;
        };
        HistoryEntry: {
            ordinal: number;
            change: "recorded" | "corrected" | "voided" | "restored";
            byRecordId: string;
            recordedAt: string;
            channel: string;
            reason?: string;
        };
        IdentityForgottenData: {
            clientId: string;
            decisionId: string;
            reason: string;
            refs?: string[];
        };
        Import: {
            importId: string;
            state: "checking" | "recording" | "paused" | "finished" | "closed";
            mode: "each" | "checked";
            format: "csv" | "xlsx" | "ndjson";
            encoding?: "utf-8" | "gb18030";
            separator?: "," | ";" | "\t";
            type?: string;
            siteId?: string;
            bytes: number;
            openedAt: string;
            rows: number;
            counts: {
                records: number;
                recorded: number;
                unchanged: number;
                wrong: number;
            };
            result?: "completed" | "check-failed" | "changed-since-check" | "unreadable";
            outcome?: "completed" | "check-failed" | "changed-since-check" | "unreadable" | "cancelled" | "forgotten" | "lost";
            isHere: boolean;
            wrong: components["schemas"]["WrongPlace"][];
            wrongLeftOut: boolean;
            conversions: components["schemas"]["ConvertedColumn"][];
        };
        ImportColumn: {
            en: string;
            zh: string;
            means: string;
            optional: boolean;
            codes?: string;
        };
        ImportLandedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            importerId: string;
            originCountryCode: string;
            dispatchCountryCode?: string;
            supplierRef?: string;
            customsDeclarationNumber?: string;
            tradeMode?: string;
            portCode?: string;
            contractNumber?: string;
            invoiceNumber?: string;
            returnedDealId?: string;
            handbookNumber?: string;
            principalRef?: string;
            makes: components["schemas"]["StoredLandedLot"][];
        };
        ImportTemplate: {
            type: string;
            name: {
                en: string;
                zh: string;
            };
            columns: components["schemas"]["ImportColumn"][];
        };
        ImportTemplates: {
            templates: components["schemas"]["ImportTemplate"][];
        };
        Inbox: {
            items: components["schemas"]["AwaitedMovement"][];
            knownAt: number;
            judgedOn: string;
            next?: string;
        };
        JudgedAt: {
            ordinal?: number;
            revision: number;
        };
        JudgedSite: {
            siteId: string;
            revision: number;
        };
        LedgerStatus: {
            ordinal: number;
            calendarZone: string;
            today: string;
            authMode: "demo" | "oidc";
            demonstration?: {
                nation: string;
                seed: number;
                scale?: number;
            };
            loading?: {
                done: number;
                total: number;
            };
            version: string;
            schemaVersions: {
                [key: string]: number;
            };
            readModels: {
                name: string;
                version: number;
                ordinal: number;
            }[];
        };
        Licence: {
            licenceId: string;
            exporterId: string;
            route: "single" | "general" | "registration";
            purpose?: "repair" | "exhibition" | "civil-aircraft-parts";
            state: "submitted" | "supplement-requested" | "in-review" | "questioned" | "suspended" | "refused" | "granted" | "amending" | "paused" | "exhausted" | "expired" | "surrendered" | "withdrawn" | "revoked";
            appliedOn: string;
            heldBy: "province" | "ministry" | "exporter" | "nobody";
            waitsFor: "acceptance" | "answer" | "identification" | "expert-review" | "on-site-check" | "decision" | "reinstatement" | "nothing";
            clock?: components["schemas"]["LicenceClock"];
            expected?: components["schemas"]["ExpectedDecision"];
            licenceNumber?: string;
            validFrom?: string;
            expiresOn?: string;
            terms: components["schemas"]["StoredLicenceTerms"];
            askedTerms?: components["schemas"]["StoredLicenceTerms"];
            items: components["schemas"]["LicenceDrawnItem"][];
            reports: components["schemas"]["LicenceReport"][];
            attachments: components["schemas"]["LicenceAttachment"][];
            records: components["schemas"]["LicenceTold"][];
            asOf: string;
            knownAt: number;
        };
        LicenceAcceptedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            limitWaiver?: "state-approval" | "watch-list";
        };
        LicenceAmendedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            amendmentRecordId: string;
            licenceNumber: string;
            terms: components["schemas"]["StoredLicenceTerms"];
        };
        LicenceAmendmentAppliedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            terms: components["schemas"]["StoredLicenceTerms"];
            attachments: components["schemas"]["LicenceAttachment"][];
            wordsRef?: string;
        };
        LicenceAmendmentRefusedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            amendmentRecordId: string;
            reasons: ("end-user-evidence" | "end-use-doubtful" | "military-use" | "listed-party" | "national-security" | "papers-false" | "papers-missing" | "not-controlled")[];
            wordsRef?: string;
        };
        LicenceAppliedData: {
            licenceId: string;
            exporterId: string;
            occurredOn: string;
            route: "single" | "general" | "registration";
            purpose?: "repair" | "exhibition" | "civil-aircraft-parts";
            terms: components["schemas"]["StoredLicenceTerms"];
            attachments: components["schemas"]["LicenceAttachment"][];
            wordsRef?: string;
        };
        LicenceAttachment: {
            sha256: string;
            mediaType: string;
            sizeBytes: number;
            title: "application-form" | "identity-papers" | "contract" | "technical-description" | "test-report" | "end-user-certificate" | "compliance-programme" | "licence-use-record" | "channels-and-end-users" | "risk-assessment" | "client-introduction" | "company-introduction" | "production-images" | "product-images" | "magnet-position" | "transaction-history" | "process-flow" | "yearly-production" | "other";
        };
        LicenceClock: {
            of: "application" | "amendment";
            startedOn: string;
            decidedOn?: string;
            waiver?: "state-approval" | "watch-list" | "registration";
            daysMax?: number;
            daysUsed?: number;
            daysLeft?: number;
            dueOn?: string;
            stopped?: {
                since: string;
                recordId: string;
                reason: "identification" | "expert-review" | "on-site-check";
            };
            outsideCalendar?: components["schemas"]["OutsideCalendar"];
        };
        LicenceClockResumedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            stopRecordId: string;
        };
        LicenceClockStoppedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            reason: "identification" | "expert-review" | "on-site-check";
        };
        LicenceDrawnItem: {
            item: number;
            goodsCode: string;
            grade: string;
            grantedGrams: number;
            drawnGrams: number;
            leftGrams: number;
            exports: number;
            forecast?: {
                emptyOn?: string;
                leftAtExpiryGrams: number;
            };
        };
        LicenceGrantedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            route: "single" | "general" | "registration";
            licenceNumber: string;
            validFrom: string;
            expiresOn: string;
            terms: components["schemas"]["StoredLicenceTerms"];
            reports: components["schemas"]["LicenceReportDue"][];
        };
        LicenceMeasureData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            licenceNumber: string;
            reason: "facts-changed" | "rules-changed" | "obtained-by-deceit" | "terms-broken" | "end-use-changed" | "listed-party" | "investigation" | "cleared";
            wordsRef?: string;
        };
        LicenceRefusedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            reasons: ("end-user-evidence" | "end-use-doubtful" | "military-use" | "listed-party" | "national-security" | "papers-false" | "papers-missing" | "not-controlled")[];
            wordsRef?: string;
        };
        LicenceReport: {
            exportRecordId: string;
            kind: "transport" | "arrival" | "installation" | "use";
            dueOn?: string;
            reported?: {
                recordId: string;
                occurredOn: string;
            };
            isOverdue: boolean;
        };
        LicenceReportDue: {
            kind: "transport" | "arrival" | "installation" | "use";
            withinDays: number;
        };
        LicenceSummary: {
            licenceId: string;
            exporterId: string;
            route: "single" | "general" | "registration";
            purpose?: "repair" | "exhibition" | "civil-aircraft-parts";
            state: "submitted" | "supplement-requested" | "in-review" | "questioned" | "suspended" | "refused" | "granted" | "amending" | "paused" | "exhausted" | "expired" | "surrendered" | "withdrawn" | "revoked";
            appliedOn: string;
            heldBy: "province" | "ministry" | "exporter" | "nobody";
            waitsFor: "acceptance" | "answer" | "identification" | "expert-review" | "on-site-check" | "decision" | "reinstatement" | "nothing";
            clock?: components["schemas"]["LicenceClock"];
            expected?: components["schemas"]["ExpectedDecision"];
            licenceNumber?: string;
            validFrom?: string;
            expiresOn?: string;
            terms: components["schemas"]["StoredLicenceTerms"];
            askedTerms?: components["schemas"]["StoredLicenceTerms"];
            items: components["schemas"]["LicenceDrawnItem"][];
            reports: components["schemas"]["LicenceReport"][];
        };
        LicenceSupplementGivenData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            requestRecordId?: string;
            attachments: components["schemas"]["LicenceAttachment"][];
            wordsRef?: string;
        };
        LicenceSupplementRequestedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            asked: ("application-form" | "identity-papers" | "contract" | "technical-description" | "test-report" | "end-user-certificate" | "compliance-programme" | "licence-use-record" | "channels-and-end-users" | "risk-assessment" | "client-introduction" | "company-introduction" | "production-images" | "product-images" | "magnet-position" | "transaction-history" | "process-flow" | "yearly-production" | "other")[];
            wordsRef?: string;
        };
        LicenceSurrenderedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            licenceNumber: string;
            reason: "new-application" | "not-needed" | "contract-ended";
        };
        LicenceTold: components["schemas"]["LicenceToldLicenceApplied"] | components["schemas"]["LicenceToldLicenceAccepted"] | components["schemas"]["LicenceToldLicenceSupplementRequested"] | components["schemas"]["LicenceToldLicenceSupplementGiven"] | components["schemas"]["LicenceToldLicenceClockStopped"] | components["schemas"]["LicenceToldLicenceClockResumed"] | components["schemas"]["LicenceToldLicenceGranted"] | components["schemas"]["LicenceToldLicenceRefused"] | components["schemas"]["LicenceToldLicenceAmendmentApplied"] | components["schemas"]["LicenceToldLicenceAmended"] | components["schemas"]["LicenceToldLicenceAmendmentRefused"] | components["schemas"]["LicenceToldLicencePaused"] | components["schemas"]["LicenceToldLicenceReinstated"] | components["schemas"]["LicenceToldLicenceSurrendered"] | components["schemas"]["LicenceToldLicenceWithdrawn"] | components["schemas"]["LicenceToldLicenceRevoked"] | components["schemas"]["LicenceToldLicenceUseReported"];
        LicenceToldHead: {
            recordId?: string;
            occurredOn: string;
            recordedAt: string;
            words?: string;
            areWordsForgotten?: boolean;
        };
        LicenceToldLicenceAccepted: {
            type: "LicenceAccepted";
            data: components["schemas"]["LicenceAcceptedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceAccepted";
        });
        LicenceToldLicenceAmended: {
            type: "LicenceAmended";
            data: components["schemas"]["LicenceAmendedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceAmended";
        });
        LicenceToldLicenceAmendmentApplied: {
            type: "LicenceAmendmentApplied";
            data: components["schemas"]["LicenceAmendmentAppliedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceAmendmentApplied";
        });
        LicenceToldLicenceAmendmentRefused: {
            type: "LicenceAmendmentRefused";
            data: components["schemas"]["LicenceAmendmentRefusedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceAmendmentRefused";
        });
        LicenceToldLicenceApplied: {
            type: "LicenceApplied";
            data: components["schemas"]["LicenceAppliedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceApplied";
        });
        LicenceToldLicenceClockResumed: {
            type: "LicenceClockResumed";
            data: components["schemas"]["LicenceClockResumedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceClockResumed";
        });
        LicenceToldLicenceClockStopped: {
            type: "LicenceClockStopped";
            data: components["schemas"]["LicenceClockStoppedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceClockStopped";
        });
        LicenceToldLicenceGranted: {
            type: "LicenceGranted";
            data: components["schemas"]["LicenceGrantedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceGranted";
        });
        LicenceToldLicencePaused: {
            type: "LicencePaused";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicencePaused";
        });
        LicenceToldLicenceRefused: {
            type: "LicenceRefused";
            data: components["schemas"]["LicenceRefusedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceRefused";
        });
        LicenceToldLicenceReinstated: {
            type: "LicenceReinstated";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceReinstated";
        });
        LicenceToldLicenceRevoked: {
            type: "LicenceRevoked";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceRevoked";
        });
        LicenceToldLicenceSupplementGiven: {
            type: "LicenceSupplementGiven";
            data: components["schemas"]["LicenceSupplementGivenData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceSupplementGiven";
        });
        LicenceToldLicenceSupplementRequested: {
            type: "LicenceSupplementRequested";
            data: components["schemas"]["LicenceSupplementRequestedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceSupplementRequested";
        });
        LicenceToldLicenceSurrendered: {
            type: "LicenceSurrendered";
            data: components["schemas"]["LicenceSurrenderedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceSurrendered";
        });
        LicenceToldLicenceUseReported: {
            type: "LicenceUseReported";
            data: components["schemas"]["LicenceUseReportedData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceUseReported";
        });
        LicenceToldLicenceWithdrawn: {
            type: "LicenceWithdrawn";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["LicenceToldHead"] & {
            type: "LicenceWithdrawn";
        });
        LicenceUse: {
            licenceNumber: string;
            item: number;
            massGrams: number;
        };
        LicenceUseReportedData: {
            licenceId: string;
            recordId: string;
            exporterId: string;
            occurredOn: string;
            kind: "transport" | "arrival" | "installation" | "use";
            exportRecordId: string;
            attachments: components["schemas"]["LicenceAttachment"][];
            wordsRef?: string;
        };
        Licences: {
            items: components["schemas"]["LicenceSummary"][];
            asOf: string;
            knownAt: number;
            next?: string;
        };
        Live: {
            status: "live";
        };
        LookedAt: {
            siteId: string;
            revision: number;
        };
        LostData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            cause: string;
            takes: components["schemas"]["StoredTakenLot"][];
        };
        LotAssayedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            lot: components["schemas"]["StoredLotStamp"];
            toPpm: {
                [key: string]: number;
            };
            firstOn: string;
            analysis: components["schemas"]["StoredAnalysis"];
        };
        LotHeldData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            lotIds: string[];
            reason: string;
        };
        LotReleasedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            targetRecordId: string;
            lotIds: string[];
            unitIds?: string[];
            reason: string;
        };
        LotsRegroupedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            kind: string;
            takes: components["schemas"]["StoredTakenLot"][];
            makes: components["schemas"]["StoredMadeLot"][];
        };
        MarkedMine: {
            enterpriseId: string;
            designation: "designated" | "revoked" | "missing";
            siteIds: string[];
        };
        MassChange: {
            account: "stock" | "in-process" | "in-transit" | "mined" | "imported" | "opening" | "collected" | "added" | "exported" | "delivered" | "discarded" | "lost" | "process-difference" | "stock-difference" | "transit-difference" | "new-measurement" | "rounding" | "other-matter";
            siteId: string;
            lotId?: string;
            massGrams: number;
        };
        MergerData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
            intoEnterpriseId: string;
        };
        MinedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            makes: components["schemas"]["StoredMadeLot"][];
        };
        Movement: {
            movementId: string;
            sentLotId: string;
            kind: "sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment";
            material: string;
            grade?: string;
            returnOf?: string;
            fromSiteId: string;
            toSiteId: string;
            senderId: string;
            sellerId?: string;
            declaredToId?: string;
            receiverId?: string;
            status: "contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided";
            statuses: ("contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided")[];
            sentOn: string;
            dueOn?: string;
            daysUnderWay?: number;
            sent: {
                toSiteId?: string;
                massGrams: number;
                ppm: {
                    [key: string]: number;
                };
                elementMicrograms: {
                    [key: string]: string;
                };
                ownerId?: string;
                lotStatus: string;
            };
            receipts: components["schemas"]["MovementReceipt"][];
            differenceGrams: number;
            differenceMicrograms: {
                [key: string]: string;
            };
            inTransitGrams?: number;
            inTransitMicrograms?: {
                [key: string]: string;
            };
            redirections: components["schemas"]["MovementRedirection"][];
            returns: components["schemas"]["ReturnLeg"][];
            repairs: components["schemas"]["MovementRepair"][];
            contradictions: components["schemas"]["CrossedStatements"][];
        };
        MovementChange: {
            ordinal: number;
            because: "told" | "happened";
            type: string;
            submitterId: string;
            siteId: string;
            recordId: string;
            recordedAt: string;
            occurredOn: string;
        };
        MovementDifferences: {
            items: components["schemas"]["PairDifference"][];
            knownAt: number;
            next?: string;
        };
        MovementReceipt: {
            siteId: string;
            recordId: string;
            operatorId: string;
            occurredOn: string;
            ordinal: number;
            clearedGrams: number;
            lotId?: string;
            massGrams?: number;
            ppm?: {
                [key: string]: number;
            };
            surplus?: {
                lotId: string;
                massGrams: number;
                ppm?: {
                    [key: string]: number;
                };
            };
            refused?: {
                returnMovementId: string;
                massGrams: number;
                reason: string;
            };
            discrepancy?: string;
            closes: boolean;
            differenceGrams: number;
            differenceMicrograms: {
                [key: string]: string;
            };
        };
        MovementRedirection: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            ordinal: number;
            fromSiteId?: string;
            fromId?: string;
            toSiteId?: string;
            toId?: string;
            movedGrams: number;
            reason: string;
        };
        MovementRepair: {
            type: "RecordVoided" | "RecordCorrected";
            siteId: string;
            recordId: string;
            targetRecordId: string;
            ordinal: number;
        };
        Movements: {
            items: components["schemas"]["Movement"][];
            knownAt: number;
            judgedOn: string;
            next?: string;
        };
        MovementsComparison: {
            from: {
                knownAt: number;
                asOf?: string;
                judgedOn: string;
                inTransitGrams: string;
            };
            to: {
                knownAt: number;
                asOf?: string;
                judgedOn: string;
                inTransitGrams: string;
            };
            items: components["schemas"]["ChangedMovement"][];
            next?: string;
        };
        MovementsOfRecord: {
            items: components["schemas"]["Movement"][];
            knownAt: number;
            judgedOn: string;
        };
        NameSince: {
            name: string;
            nameLatin: string;
            since?: string;
        };
        NeedingLicence: {
            deals: number;
            massGrams: string;
        };
        NumberDoubt: {
            pointer: string;
            doubt: "check-digit-differs" | "part-not-known";
            scheme: string;
            mend: {
                en: string;
                zh: string;
            };
        };
        NumberHit: {
            kind: "record" | "lot";
            subjectId: string;
            siteId: string;
            recordId: string;
            field: "record-id" | "lot-id" | "contract-number" | "invoice-number" | "customs-declaration-number" | "transport-document-number" | "document-number";
            value: string;
            enterpriseId: string;
            declaredToId?: string;
            type: string;
            ordinal: number;
        };
        OpenApi: {
            openapi: "3.1.0";
            info: {
                [key: string]: unknown;
            };
            servers: {
                [key: string]: unknown;
            }[];
            tags: {
                [key: string]: unknown;
            }[];
            paths: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            components: {
                [key: string]: unknown;
            };
        };
        OpenedImport: {
            outcome: "opened" | "unchanged";
            import: components["schemas"]["Import"];
        };
        OpeningStockDeclaredData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            makes: components["schemas"]["StoredMadeLot"][];
        };
        OriginShare: {
            key: {
                kind?: string;
                site?: string;
                enterprise?: string;
                country?: string;
                material?: string;
                month?: string;
            };
            amount: string;
            sharePpm: number;
        };
        Origins: {
            of: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            model: "proportional" | "fifo" | "worst-case";
            total: string;
            items: components["schemas"]["OriginShare"][];
        };
        OutsideCalendar: {
            outside: string;
            from: string;
            until: string;
        };
        OwnershipAssertedData: {
            clientId: string;
            otherClientId: string;
            decisionId: string;
            reason: string;
            ownerClientId: string;
            relation: "parent" | "affiliate";
            shareBasisPoints?: number;
            source: components["schemas"]["StoredOwnershipSource"];
        };
        PairDifference: {
            fromSiteId: string;
            toSiteId: string;
            senderId: string;
            receiverId: string;
            receipts: number;
            short: number;
            over: number;
            clearedGrams: string;
            differenceGrams: string;
            clearedMicrograms: {
                [key: string]: string;
            };
            differenceMicrograms: {
                [key: string]: string;
            };
            sharePpm: number;
            trend: {
                direction: "growing" | "shrinking" | "steady" | "too-few-months";
                earlierPpm?: number;
                latestPpm?: number;
            };
            months: {
                month: string;
                receipts: number;
                short: number;
                over: number;
                clearedGrams: string;
                differenceGrams: string;
                clearedMicrograms: {
                    [key: string]: string;
                };
                differenceMicrograms: {
                    [key: string]: string;
                };
                sharePpm: number;
            }[];
        };
        PeriodClosedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            month: string;
        };
        Posting: {
            account: "stock" | "in-process" | "in-transit" | "mined" | "imported" | "opening" | "collected" | "added" | "exported" | "delivered" | "discarded" | "lost" | "process-difference" | "stock-difference" | "transit-difference" | "new-measurement" | "rounding" | "other-matter";
            role: "taken" | "made" | "waste" | "added" | "balance" | "restated";
            sense: 1 | -1;
            recordId: string;
            occurredOn: string;
            siteId: string;
            otherSiteId?: string;
            ownerId?: string;
            lotId?: string;
            movementId?: string;
            sentLotId?: string;
            material?: string;
            grade?: string;
            status?: string;
            step?: string;
            assayRecordId?: string;
            dealId?: string;
            pieces?: number;
            massGrams: number;
            contentMicrograms: {
                [key: string]: string;
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            message: components["schemas"]["Words"];
            mend?: components["schemas"]["Words"];
            instance: string;
            correlationId: string;
            facts?: {
                [key: string]: string | number | string[];
            };
            errors?: components["schemas"]["ProblemPart"][];
            repair?: {
                records: components["schemas"]["BatchRecord"][];
            };
        };
        ProblemPart: {
            pointer: string;
            in?: "body" | "query" | "path" | "header";
            code: string;
            message: components["schemas"]["Words"];
        };
        ProvenanceComparison: {
            of: string;
            element?: string;
            model: "proportional" | "fifo" | "worst-case";
            from: {
                knownAt: number;
                asOf?: string;
                total: string;
            };
            to: {
                knownAt: number;
                asOf?: string;
                total: string;
            };
            items: components["schemas"]["ChangedOriginShare"][];
            records: components["schemas"]["DifferingRecord"][];
            recordCount: number;
        };
        ProvenanceEdge: {
            fromId: string;
            toId: string;
            massGrams: string;
            contentMicrograms?: string;
        };
        ProvenanceEnterprises: {
            of: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            total: string;
            sources: components["schemas"]["ProvenanceSource"][];
            passages: components["schemas"]["ProvenancePassage"][];
        };
        ProvenanceGraph: {
            of: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            direction: "back" | "forward";
            subjectIds: string[];
            nodes: components["schemas"]["ProvenanceNode"][];
            edges: components["schemas"]["ProvenanceEdge"][];
            truncated?: components["schemas"]["ProvenanceTruncated"];
        };
        ProvenanceMark: {
            nodeId: string;
            kind: "lot" | "unit" | "movement" | "act" | "origin" | "destination";
            account: string;
            siteId: string;
            enterpriseId: string;
            material?: string;
            amount: string;
            ofAmount: string;
            sharePpm: number;
            acts: number;
            minedBy: string;
            path: string;
        };
        ProvenanceMarks: {
            enterpriseId?: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            model: "proportional" | "fifo" | "worst-case";
            mines: components["schemas"]["MarkedMine"][];
            total: string;
            items: components["schemas"]["ProvenanceMark"][];
            next?: string;
        };
        ProvenanceNode: {
            nodeId: string;
            kind: "lot" | "unit" | "movement" | "act" | "origin" | "destination";
            siteId: string;
            lotId?: string;
            unitId?: string;
            movementId?: string;
            recordId?: string;
            dealId?: string;
            material?: string;
            grade?: string;
            status?: string;
            step?: string;
            account?: string;
            occurredOn?: string;
            depth: number;
            massGrams: string;
            contentMicrograms?: string;
        };
        ProvenancePassage: {
            fromEnterpriseId: string;
            toEnterpriseId: string;
            amount: string;
        };
        ProvenancePath: {
            of: string;
            fromMonth?: string;
            toMonth?: string;
            element?: string;
            asOf?: string;
            knownAt: number;
            to: string;
            direction: "back" | "forward";
            nodes: components["schemas"]["ProvenancePathNode"][];
        };
        ProvenancePathNode: {
            nodeId: string;
            kind: "lot" | "unit" | "movement" | "act" | "origin" | "destination";
            siteId: string;
            lotId?: string;
            unitId?: string;
            movementId?: string;
            recordId?: string;
            dealId?: string;
            material?: string;
            grade?: string;
            status?: string;
            step?: string;
            account?: string;
            occurredOn?: string;
        };
        ProvenanceSource: {
            enterpriseId: string;
            amount: string;
        };
        ProvenanceTruncated: {
            because: ("depth" | "breadth")[];
            nodes: number;
            massGrams: string;
            contentMicrograms?: string;
        };
        RankedBalance: {
            siteId?: string;
            enterpriseId: string;
            element: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            state: "closed" | "open" | "not-assessable";
            missingMicrograms: string;
            takenMicrograms: string;
            usualFromMicrograms: string;
            usualToMicrograms: string;
            sigmaMicrograms: string;
            missingSigmas: string;
            outsideSigmas: string;
            uncountedUnits: number;
        };
        Ready: {
            program: {
                version: string;
                logSchema: number;
                foldVersion: number;
                events: string;
            };
            status: "ready" | "loading" | "catching-up" | "faulty";
            takesRecords: boolean;
            ordinal: number;
            loading?: {
                done: number;
                total: number;
            };
            faults: {
                part: string;
                message: string;
                at: string;
            }[];
            readModels: {
                name: string;
                version: number;
                state: "ready" | "catching-up" | "building" | "parked";
                ordinal: number;
                isLive: boolean;
                eventsPerSecond: number;
                parked?: {
                    stream: string;
                    revision: number;
                    type: string;
                    ordinal: number;
                    message: string;
                };
                building?: {
                    ordinal: number;
                    percent: number;
                    eventsPerSecond: number;
                };
                servedByVersion?: number;
            }[];
        };
        ReadyReceipt: {
            siteId: string;
            recordId: string;
            body: {
                type: "Received";
                occurredOn: string;
                receipts: {
                    movementId: string;
                    sentLotId: string;
                    lotId: string;
                    massGrams: number;
                }[];
            };
        };
        ReceiptLine: {
            movementId: string;
            sent: {
                lotId: string;
                massGrams: number;
                status: string;
                material: string;
                grade?: string;
                ppm: {
                    [key: string]: number;
                };
                assayRecordId?: string;
                uncertaintyPpm?: {
                    [key: string]: number;
                };
                soldFromStatus?: string;
                principalRef?: string;
                dealId?: string;
                ownerId?: string;
                siteId: string;
            };
            clearedGrams: number;
            made?: components["schemas"]["StoredMadeLot"];
            surplus?: components["schemas"]["StoredMadeLot"];
            held?: {
                allowedGrams: number;
            };
            refused?: {
                returnMovementId: string;
                massGrams: number;
                reason: string;
            };
            discrepancy?: string;
            closes: boolean;
        };
        ReceivedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            receipts: components["schemas"]["ReceiptLine"][];
        };
        Record: components["schemas"]["RecordOpeningStockDeclared"] | components["schemas"]["RecordMined"] | components["schemas"]["RecordImportLanded"] | components["schemas"]["RecordScrapCollected"] | components["schemas"]["RecordRefined"] | components["schemas"]["RecordMagnetProduced"] | components["schemas"]["RecordRecycled"] | components["schemas"]["RecordSoldToClient"] | components["schemas"]["RecordExported"] | components["schemas"]["RecordSaleGivenUp"] | components["schemas"]["RecordDealValueAdjusted"] | components["schemas"]["RecordDispatched"] | components["schemas"]["RecordReceived"] | components["schemas"]["RecordDestinationChanged"] | components["schemas"]["RecordStockTaken"] | components["schemas"]["RecordLotAssayed"] | components["schemas"]["RecordLotsRegrouped"] | components["schemas"]["RecordDiscarded"] | components["schemas"]["RecordLost"] | components["schemas"]["RecordLotHeld"] | components["schemas"]["RecordLotReleased"] | components["schemas"]["RecordPeriodClosed"] | components["schemas"]["RecordSiteActivitiesChanged"] | components["schemas"]["RecordSiteTransferred"] | components["schemas"]["RecordSiteClosed"] | components["schemas"]["RecordRecordVoided"] | components["schemas"]["RecordRecordCorrected"];
        RecordChange: {
            targetRecordId: string;
            flagsBefore?: components["schemas"]["Flag"][];
            flagsAfter?: components["schemas"]["Flag"][];
            masses: components["schemas"]["MassChange"][];
        };
        RecordCorrectedData: {
            siteId: string;
            recordId: string;
            targetRecordId: string;
            reason: string;
            restated?: components["schemas"]["Restatement"][];
            looked?: {
                lotId: string;
                looked?: components["schemas"]["LookedAt"][];
            }[];
            reversed?: components["schemas"]["EmbeddedAct"];
            act?: components["schemas"]["EmbeddedAct"];
            leavesFlows?: true;
        };
        RecordDealValueAdjusted: {
            type: "DealValueAdjusted";
            data: components["schemas"]["DealValueAdjustedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "DealValueAdjusted";
        });
        RecordDestinationChanged: {
            type: "DestinationChanged";
            data: components["schemas"]["DestinationChangedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "DestinationChanged";
        });
        RecordDiscarded: {
            type: "Discarded";
            data: components["schemas"]["DiscardedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Discarded";
        });
        RecordDispatched: {
            type: "Dispatched";
            data: components["schemas"]["DispatchedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Dispatched";
        });
        RecordExplanation: {
            record: components["schemas"]["Record"];
            postings: components["schemas"]["Posting"][];
            sums: {
                massGrams: string;
                contentMicrograms: {
                    [key: string]: string;
                };
            };
            followers: components["schemas"]["FollowingRecord"][];
            hasMoreFollowers: boolean;
        };
        RecordExported: {
            type: "Exported";
            data: components["schemas"]["ExportedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Exported";
        });
        RecordHead: {
            siteId: string;
            recordId: string;
            enterpriseId: string;
            occurredOn?: string;
            recordedAt: string;
            isLate?: boolean;
            ordinal: number;
            revision: number;
            channel: string;
            targetRecordId?: string;
            state: "live" | "voided";
            voidedByRecordId?: string;
            correctedByRecordId?: string;
            flags?: components["schemas"]["Flag"][];
            history: components["schemas"]["HistoryEntry"][];
            contradictions?: components["schemas"]["Contradiction"][];
        };
        RecordImportLanded: {
            type: "ImportLanded";
            data: components["schemas"]["ImportLandedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "ImportLanded";
        });
        RecordLost: {
            type: "Lost";
            data: components["schemas"]["LostData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Lost";
        });
        RecordLotAssayed: {
            type: "LotAssayed";
            data: components["schemas"]["LotAssayedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "LotAssayed";
        });
        RecordLotHeld: {
            type: "LotHeld";
            data: components["schemas"]["LotHeldData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "LotHeld";
        });
        RecordLotReleased: {
            type: "LotReleased";
            data: components["schemas"]["LotReleasedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "LotReleased";
        });
        RecordLotsRegrouped: {
            type: "LotsRegrouped";
            data: components["schemas"]["LotsRegroupedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "LotsRegrouped";
        });
        RecordMagnetProduced: {
            type: "MagnetProduced";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "MagnetProduced";
        });
        RecordMined: {
            type: "Mined";
            data: components["schemas"]["MinedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Mined";
        });
        RecordOpeningStockDeclared: {
            type: "OpeningStockDeclared";
            data: components["schemas"]["OpeningStockDeclaredData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "OpeningStockDeclared";
        });
        RecordPeriodClosed: {
            type: "PeriodClosed";
            data: components["schemas"]["PeriodClosedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "PeriodClosed";
        });
        RecordReceived: {
            type: "Received";
            data: components["schemas"]["ReceivedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Received";
        });
        RecordRecordCorrected: {
            type: "RecordCorrected";
            data: components["schemas"]["RecordCorrectedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "RecordCorrected";
        });
        RecordRecordVoided: {
            type: "RecordVoided";
            data: components["schemas"]["RecordVoidedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "RecordVoided";
        });
        RecordRecycled: {
            type: "Recycled";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Recycled";
        });
        RecordRefined: {
            type: "Refined";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "Refined";
        });
        RecordSaleGivenUp: {
            type: "SaleGivenUp";
            data: components["schemas"]["SaleGivenUpData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "SaleGivenUp";
        });
        RecordScrapCollected: {
            type: "ScrapCollected";
            data: components["schemas"]["ScrapCollectedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "ScrapCollected";
        });
        RecordSiteActivitiesChanged: {
            type: "SiteActivitiesChanged";
            data: components["schemas"]["SiteActivitiesChangedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "SiteActivitiesChanged";
        });
        RecordSiteClosed: {
            type: "SiteClosed";
            data: components["schemas"]["SiteClosedData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "SiteClosed";
        });
        RecordSiteTransferred: {
            type: "SiteTransferred";
            data: components["schemas"]["SiteTransferredData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "SiteTransferred";
        });
        RecordSoldToClient: {
            type: "SoldToClient";
            data: components["schemas"]["SoldToClientData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "SoldToClient";
        });
        RecordStockTaken: {
            type: "StockTaken";
            data: components["schemas"]["StockTakenData"];
        } & (components["schemas"]["RecordHead"] & {
            type: "StockTaken";
        });
        RecordSummary: components["schemas"]["SummaryOpeningStockDeclared"] | components["schemas"]["SummaryMined"] | components["schemas"]["SummaryImportLanded"] | components["schemas"]["SummaryScrapCollected"] | components["schemas"]["SummaryRefined"] | components["schemas"]["SummaryMagnetProduced"] | components["schemas"]["SummaryRecycled"] | components["schemas"]["SummarySoldToClient"] | components["schemas"]["SummaryExported"] | components["schemas"]["SummarySaleGivenUp"] | components["schemas"]["SummaryDealValueAdjusted"] | components["schemas"]["SummaryDispatched"] | components["schemas"]["SummaryReceived"] | components["schemas"]["SummaryDestinationChanged"] | components["schemas"]["SummaryStockTaken"] | components["schemas"]["SummaryLotAssayed"] | components["schemas"]["SummaryLotsRegrouped"] | components["schemas"]["SummaryDiscarded"] | components["schemas"]["SummaryLost"] | components["schemas"]["SummaryLotHeld"] | components["schemas"]["SummaryLotReleased"] | components["schemas"]["SummaryPeriodClosed"] | components["schemas"]["SummarySiteActivitiesChanged"] | components["schemas"]["SummarySiteTransferred"] | components["schemas"]["SummarySiteClosed"] | components["schemas"]["SummaryRecordVoided"] | components["schemas"]["SummaryRecordCorrected"];
        RecordVoidedData: {
            siteId: string;
            recordId: string;
            targetRecordId: string;
            reason: string;
            restated?: components["schemas"]["Restatement"][];
            looked?: {
                lotId: string;
                looked?: components["schemas"]["LookedAt"][];
            }[];
            reversed?: components["schemas"]["EmbeddedRecord"];
        };
        RecordedAgencyGranted: {
            type: "AgencyGranted";
            data: components["schemas"]["AgencyGrantedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "AgencyGranted";
        });
        RecordedAgencyRevoked: {
            type: "AgencyRevoked";
            data: components["schemas"]["AgencyRevokedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "AgencyRevoked";
        });
        RecordedBatch: {
            outcome: "recorded" | "unchanged";
            records: components["schemas"]["RecordedOfBatch"][];
        };
        RecordedClientDelisted: {
            type: "ClientDelisted";
            data: components["schemas"]["ClientDelistedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ClientDelisted";
        });
        RecordedClientListed: {
            type: "ClientListed";
            data: components["schemas"]["ClientListedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ClientListed";
        });
        RecordedClientMergeAsserted: {
            type: "ClientMergeAsserted";
            data: components["schemas"]["ClientMergeAssertedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ClientMergeAsserted";
        });
        RecordedClientMergeRetracted: {
            type: "ClientMergeRetracted";
            data: components["schemas"]["RetractedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ClientMergeRetracted";
        });
        RecordedClockFault: components["schemas"]["RecordedClockFaultDeclared"];
        RecordedClockFaultDeclared: {
            type: "ClockFaultDeclared";
            data: components["schemas"]["ClockFaultDeclaredData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ClockFaultDeclared";
        });
        RecordedDealValueAdjusted: {
            type: "DealValueAdjusted";
            data: components["schemas"]["DealValueAdjustedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "DealValueAdjusted";
        });
        RecordedDecision: components["schemas"]["RecordedClientMergeAsserted"] | components["schemas"]["RecordedClientMergeRetracted"] | components["schemas"]["RecordedOwnershipAsserted"] | components["schemas"]["RecordedOwnershipRetracted"] | components["schemas"]["RecordedIdentityForgotten"] | components["schemas"]["RecordedClientListed"] | components["schemas"]["RecordedClientDelisted"];
        RecordedDesignationRevoked: {
            type: "DesignationRevoked";
            data: components["schemas"]["DesignationData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "DesignationRevoked";
        });
        RecordedDestinationChanged: {
            type: "DestinationChanged";
            data: components["schemas"]["DestinationChangedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "DestinationChanged";
        });
        RecordedDiscarded: {
            type: "Discarded";
            data: components["schemas"]["DiscardedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Discarded";
        });
        RecordedDispatched: {
            type: "Dispatched";
            data: components["schemas"]["DispatchedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Dispatched";
        });
        RecordedEnterprise: components["schemas"]["RecordedEnterpriseRegistered"];
        RecordedEnterpriseDesignated: {
            type: "EnterpriseDesignated";
            data: components["schemas"]["DesignationData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseDesignated";
        });
        RecordedEnterpriseMerged: {
            type: "EnterpriseMerged";
            data: components["schemas"]["MergerData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseMerged";
        });
        RecordedEnterpriseRegistered: {
            type: "EnterpriseRegistered";
            data: components["schemas"]["EnterpriseRegisteredData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseRegistered";
        });
        RecordedEnterpriseReinstated: {
            type: "EnterpriseReinstated";
            data: components["schemas"]["SuspensionData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseReinstated";
        });
        RecordedEnterpriseRenamed: {
            type: "EnterpriseRenamed";
            data: components["schemas"]["RenamingData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseRenamed";
        });
        RecordedEnterpriseSuspended: {
            type: "EnterpriseSuspended";
            data: components["schemas"]["SuspensionData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "EnterpriseSuspended";
        });
        RecordedExported: {
            type: "Exported";
            data: components["schemas"]["ExportedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Exported";
        });
        RecordedHead: {
            outcome: "recorded" | "unchanged";
            state: "live" | "voided";
            recordedAt: string;
            ordinal?: number;
            flags?: components["schemas"]["Flag"][];
            contradictions?: components["schemas"]["Contradiction"][];
            doubts?: components["schemas"]["NumberDoubt"][];
        };
        RecordedIdentityForgotten: {
            type: "IdentityForgotten";
            data: components["schemas"]["IdentityForgottenData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "IdentityForgotten";
        });
        RecordedImportLanded: {
            type: "ImportLanded";
            data: components["schemas"]["ImportLandedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ImportLanded";
        });
        RecordedLicence: components["schemas"]["RecordedLicenceApplied"] | components["schemas"]["RecordedLicenceAccepted"] | components["schemas"]["RecordedLicenceSupplementRequested"] | components["schemas"]["RecordedLicenceSupplementGiven"] | components["schemas"]["RecordedLicenceClockStopped"] | components["schemas"]["RecordedLicenceClockResumed"] | components["schemas"]["RecordedLicenceGranted"] | components["schemas"]["RecordedLicenceRefused"] | components["schemas"]["RecordedLicenceAmendmentApplied"] | components["schemas"]["RecordedLicenceAmended"] | components["schemas"]["RecordedLicenceAmendmentRefused"] | components["schemas"]["RecordedLicencePaused"] | components["schemas"]["RecordedLicenceReinstated"] | components["schemas"]["RecordedLicenceSurrendered"] | components["schemas"]["RecordedLicenceWithdrawn"] | components["schemas"]["RecordedLicenceRevoked"] | components["schemas"]["RecordedLicenceUseReported"];
        RecordedLicenceAccepted: {
            type: "LicenceAccepted";
            data: components["schemas"]["LicenceAcceptedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceAccepted";
        });
        RecordedLicenceAmended: {
            type: "LicenceAmended";
            data: components["schemas"]["LicenceAmendedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceAmended";
        });
        RecordedLicenceAmendmentApplied: {
            type: "LicenceAmendmentApplied";
            data: components["schemas"]["LicenceAmendmentAppliedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceAmendmentApplied";
        });
        RecordedLicenceAmendmentRefused: {
            type: "LicenceAmendmentRefused";
            data: components["schemas"]["LicenceAmendmentRefusedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceAmendmentRefused";
        });
        RecordedLicenceApplied: {
            type: "LicenceApplied";
            data: components["schemas"]["LicenceAppliedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceApplied";
        });
        RecordedLicenceClockResumed: {
            type: "LicenceClockResumed";
            data: components["schemas"]["LicenceClockResumedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceClockResumed";
        });
        RecordedLicenceClockStopped: {
            type: "LicenceClockStopped";
            data: components["schemas"]["LicenceClockStoppedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceClockStopped";
        });
        RecordedLicenceGranted: {
            type: "LicenceGranted";
            data: components["schemas"]["LicenceGrantedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceGranted";
        });
        RecordedLicencePaused: {
            type: "LicencePaused";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicencePaused";
        });
        RecordedLicenceRefused: {
            type: "LicenceRefused";
            data: components["schemas"]["LicenceRefusedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceRefused";
        });
        RecordedLicenceReinstated: {
            type: "LicenceReinstated";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceReinstated";
        });
        RecordedLicenceRevoked: {
            type: "LicenceRevoked";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceRevoked";
        });
        RecordedLicenceSupplementGiven: {
            type: "LicenceSupplementGiven";
            data: components["schemas"]["LicenceSupplementGivenData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceSupplementGiven";
        });
        RecordedLicenceSupplementRequested: {
            type: "LicenceSupplementRequested";
            data: components["schemas"]["LicenceSupplementRequestedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceSupplementRequested";
        });
        RecordedLicenceSurrendered: {
            type: "LicenceSurrendered";
            data: components["schemas"]["LicenceSurrenderedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceSurrendered";
        });
        RecordedLicenceUseReported: {
            type: "LicenceUseReported";
            data: components["schemas"]["LicenceUseReportedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceUseReported";
        });
        RecordedLicenceWithdrawn: {
            type: "LicenceWithdrawn";
            data: components["schemas"]["LicenceMeasureData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LicenceWithdrawn";
        });
        RecordedLost: {
            type: "Lost";
            data: components["schemas"]["LostData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Lost";
        });
        RecordedLotAssayed: {
            type: "LotAssayed";
            data: components["schemas"]["LotAssayedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LotAssayed";
        });
        RecordedLotHeld: {
            type: "LotHeld";
            data: components["schemas"]["LotHeldData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LotHeld";
        });
        RecordedLotReleased: {
            type: "LotReleased";
            data: components["schemas"]["LotReleasedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LotReleased";
        });
        RecordedLotsRegrouped: {
            type: "LotsRegrouped";
            data: components["schemas"]["LotsRegroupedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "LotsRegrouped";
        });
        RecordedMagnetProduced: {
            type: "MagnetProduced";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "MagnetProduced";
        });
        RecordedMined: {
            type: "Mined";
            data: components["schemas"]["MinedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Mined";
        });
        RecordedName: {
            outcome: "recorded" | "unchanged";
            recordedAt: string;
            label: string;
            declaration: components["schemas"]["SavedDeclaration"];
            ref: string;
            clientId: string;
            before?: components["schemas"]["SavedDeclaration"];
            known?: {
                known: "declared" | "joins" | "new";
                meets: {
                    clientId: string;
                    numbers: components["schemas"]["RegisteredIdentifier"][];
                }[];
                isNewName: boolean;
                sameNameClientIds: string[];
            };
            newNumbers?: components["schemas"]["RegisteredIdentifier"][];
            doubts?: components["schemas"]["NumberDoubt"][];
        };
        RecordedOfBatch: {
            recordId: string;
            type: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "LotHeld" | "LotReleased" | "PeriodClosed" | "SiteActivitiesChanged" | "SiteTransferred" | "SiteClosed" | "RecordVoided" | "RecordCorrected";
            outcome: "recorded" | "unchanged";
            state: "live" | "voided";
            recordedAt?: string;
            ordinal?: number;
            flags?: components["schemas"]["Flag"][];
            contradictions?: components["schemas"]["Contradiction"][];
            doubts?: components["schemas"]["NumberDoubt"][];
        };
        RecordedOpeningStockDeclared: {
            type: "OpeningStockDeclared";
            data: components["schemas"]["OpeningStockDeclaredData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "OpeningStockDeclared";
        });
        RecordedOwnershipAsserted: {
            type: "OwnershipAsserted";
            data: components["schemas"]["OwnershipAssertedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "OwnershipAsserted";
        });
        RecordedOwnershipRetracted: {
            type: "OwnershipRetracted";
            data: components["schemas"]["RetractedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "OwnershipRetracted";
        });
        RecordedPeriodClosed: {
            type: "PeriodClosed";
            data: components["schemas"]["PeriodClosedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "PeriodClosed";
        });
        RecordedReceived: {
            type: "Received";
            data: components["schemas"]["ReceivedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Received";
        });
        RecordedRecord: components["schemas"]["RecordedOpeningStockDeclared"] | components["schemas"]["RecordedMined"] | components["schemas"]["RecordedImportLanded"] | components["schemas"]["RecordedScrapCollected"] | components["schemas"]["RecordedRefined"] | components["schemas"]["RecordedMagnetProduced"] | components["schemas"]["RecordedRecycled"] | components["schemas"]["RecordedSoldToClient"] | components["schemas"]["RecordedExported"] | components["schemas"]["RecordedSaleGivenUp"] | components["schemas"]["RecordedDealValueAdjusted"] | components["schemas"]["RecordedDispatched"] | components["schemas"]["RecordedReceived"] | components["schemas"]["RecordedDestinationChanged"] | components["schemas"]["RecordedStockTaken"] | components["schemas"]["RecordedLotAssayed"] | components["schemas"]["RecordedLotsRegrouped"] | components["schemas"]["RecordedDiscarded"] | components["schemas"]["RecordedLost"] | components["schemas"]["RecordedLotHeld"] | components["schemas"]["RecordedLotReleased"] | components["schemas"]["RecordedPeriodClosed"] | components["schemas"]["RecordedSiteActivitiesChanged"] | components["schemas"]["RecordedSiteTransferred"] | components["schemas"]["RecordedSiteClosed"] | components["schemas"]["RecordedRecordVoided"] | components["schemas"]["RecordedRecordCorrected"];
        RecordedRecordCorrected: {
            type: "RecordCorrected";
            data: components["schemas"]["RecordCorrectedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RecordCorrected";
        });
        RecordedRecordVoided: {
            type: "RecordVoided";
            data: components["schemas"]["RecordVoidedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RecordVoided";
        });
        RecordedRecycled: {
            type: "Recycled";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Recycled";
        });
        RecordedRefined: {
            type: "Refined";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "Refined";
        });
        RecordedRuleNoticeWithdrawn: {
            type: "RuleNoticeWithdrawn";
            data: components["schemas"]["RuleNoticeWithdrawnData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleNoticeWithdrawn";
        });
        RecordedRuleSetEnteredIntoForce: {
            type: "RuleSetEnteredIntoForce";
            data: components["schemas"]["RuleNoticeData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleSetEnteredIntoForce";
        });
        RecordedRuleSetPublished: {
            type: "RuleSetPublished";
            data: components["schemas"]["RuleSetPublishedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleSetPublished";
        });
        RecordedRuleSetReactivated: {
            type: "RuleSetReactivated";
            data: components["schemas"]["RuleNoticeData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleSetReactivated";
        });
        RecordedRuleSetRepealed: {
            type: "RuleSetRepealed";
            data: components["schemas"]["RuleNoticeData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleSetRepealed";
        });
        RecordedRuleSetSuspended: {
            type: "RuleSetSuspended";
            data: components["schemas"]["RuleSetSuspendedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "RuleSetSuspended";
        });
        RecordedRules: components["schemas"]["RecordedRuleSetPublished"] | components["schemas"]["RecordedRuleSetEnteredIntoForce"] | components["schemas"]["RecordedRuleSetSuspended"] | components["schemas"]["RecordedRuleSetReactivated"] | components["schemas"]["RecordedRuleSetRepealed"] | components["schemas"]["RecordedRuleNoticeWithdrawn"];
        RecordedSaleGivenUp: {
            type: "SaleGivenUp";
            data: components["schemas"]["SaleGivenUpData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SaleGivenUp";
        });
        RecordedScrapCollected: {
            type: "ScrapCollected";
            data: components["schemas"]["ScrapCollectedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "ScrapCollected";
        });
        RecordedSite: components["schemas"]["RecordedSiteOpened"];
        RecordedSiteActivitiesChanged: {
            type: "SiteActivitiesChanged";
            data: components["schemas"]["SiteActivitiesChangedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SiteActivitiesChanged";
        });
        RecordedSiteClosed: {
            type: "SiteClosed";
            data: components["schemas"]["SiteClosedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SiteClosed";
        });
        RecordedSiteOpened: {
            type: "SiteOpened";
            data: components["schemas"]["SiteOpenedData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SiteOpened";
        });
        RecordedSiteTransferred: {
            type: "SiteTransferred";
            data: components["schemas"]["SiteTransferredData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SiteTransferred";
        });
        RecordedSoldToClient: {
            type: "SoldToClient";
            data: components["schemas"]["SoldToClientData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "SoldToClient";
        });
        RecordedStanding: components["schemas"]["RecordedEnterpriseDesignated"] | components["schemas"]["RecordedDesignationRevoked"] | components["schemas"]["RecordedEnterpriseSuspended"] | components["schemas"]["RecordedEnterpriseReinstated"] | components["schemas"]["RecordedEnterpriseRenamed"] | components["schemas"]["RecordedEnterpriseMerged"] | components["schemas"]["RecordedAgencyGranted"] | components["schemas"]["RecordedAgencyRevoked"];
        RecordedStockTaken: {
            type: "StockTaken";
            data: components["schemas"]["StockTakenData"];
        } & (components["schemas"]["RecordedHead"] & {
            type: "StockTaken";
        });
        Records: {
            items: components["schemas"]["RecordSummary"][];
            knownAt: number;
            next?: string;
        };
        ReferenceRow: {
            code: string;
            en: string;
            zh: string;
            source: string;
            verified?: boolean;
            from?: string;
            until?: string;
            details: {
                [key: string]: string | number | boolean | string[];
            };
        };
        ReferenceTable: {
            table: string;
            en: string;
            zh: string;
            source: string;
            on?: string;
            items: components["schemas"]["ReferenceRow"][];
        };
        ReferenceTableSummary: {
            table: string;
            en: string;
            zh: string;
            source: string;
            codes: number;
            path: string;
        };
        ReferenceTables: {
            items: components["schemas"]["ReferenceTableSummary"][];
        };
        RegisteredEnterprise: {
            enterpriseId: string;
            name: string;
            nameLatin: string;
            names: components["schemas"]["NameSince"][];
            countryCode: string;
            identifiers: components["schemas"]["RegisteredIdentifier"][];
            doubts?: {
                doubt: "number-of-another-country" | "check-digit-differs" | "part-not-known";
                scheme: string;
                issuingCountryCode: string;
            }[];
            activities: string[];
            sites: components["schemas"]["DirectorySite"][];
            merged?: {
                mergedSince: string;
                intoEnterpriseId: string;
            };
            predecessorIds: string[];
            decisions: components["schemas"]["DirectoryDecision"][];
            standing: {
                asOf: string;
                suspendedSince?: string;
                designatedFor: string[];
            };
        };
        RegisteredIdentifier: {
            scheme: string;
            issuer?: string;
            value: string;
        };
        RenamingData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
            name: string;
            nameLatin?: string;
        };
        Restatement: {
            lotId: string;
            ownerId: string;
            status: string;
            material: string;
            massGrams: number;
            fromPpm: {
                [key: string]: number;
            };
            toPpm: {
                [key: string]: number;
            };
            firstOn: string;
        };
        RetractedData: {
            clientId: string;
            otherClientId: string;
            decisionId: string;
            reason: string;
            targetDecisionId: string;
        };
        ReturnLeg: {
            movementId: string;
            massGrams: number;
            inTransitGrams: number;
        };
        RuleNotice: {
            type: "RuleSetEnteredIntoForce" | "RuleSetSuspended" | "RuleSetReactivated" | "RuleSetRepealed";
            recordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
            untilOn?: string;
            thereafter?: "in-force" | "suspended";
            ordinal: number;
            recordedAt: string;
            withdrawnByRecordId?: string;
        };
        RuleNoticeData: {
            recordId: string;
            ruleSetId: string;
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
        };
        RuleNoticeWithdrawnData: {
            recordId: string;
            ruleSetId: string;
            version: number;
            targetRecordId: string;
            reason: string;
        };
        RuleOnDay: {
            ruleId: string;
            en: string;
            zh: string;
            article?: string;
            source?: string;
            standing: "law" | "explanation" | "practice" | "configuration";
            severity: "offence" | "contradiction" | "lapse";
            flags?: string[];
            parameters: components["schemas"]["StoredRuleParameters"];
            state: "unpublished" | "published" | "in-force" | "suspended" | "not-said" | "repealed";
            sinceOn?: string;
            untilOn?: string;
            recordId?: string;
        };
        RuleSetOnDay: {
            recordId: string;
            newestRecordId: string;
            ruleSetId: string;
            version: number;
            en: string;
            zh: string;
            publicName: string;
            publishedOn: string;
            source: string;
            rules: components["schemas"]["RuleOnDay"][];
            notices: components["schemas"]["RuleNotice"][];
        };
        RuleSetPublishedData: {
            recordId: string;
            ruleSetId: string;
            version: number;
            en: string;
            zh: string;
            publicName: string;
            publishedOn: string;
            source: string;
            rules: components["schemas"]["StoredRule"][];
        };
        RuleSetSuspendedData: {
            recordId: string;
            ruleSetId: string;
            version: number;
            afterRecordId: string;
            effectiveOn: string;
            ruleIds?: string[];
            source: string;
            untilOn?: string;
            thereafter?: "in-force" | "suspended";
        };
        Rules: {
            asOf: string;
            ruleSets: components["schemas"]["RuleSetOnDay"][];
            knownAt: number;
        };
        SaleGivenUpData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            sellerId: string;
            siteOperatorId: string;
            dealId: string;
            reason: string;
            takes: components["schemas"]["StoredGivenUpTake"][];
        };
        SaleLine: {
            dealId: string;
            goodsCode: string;
            grade: string;
            pieces?: number;
            valueMinor: string;
            currency: string;
            saleDealId?: string;
            saleTerms?: components["schemas"]["SaleTerms"];
            processingDegree?: string;
            billOfMaterials?: components["schemas"]["BillLine"][];
            netMassGrams?: number;
            grossMassGrams?: number;
            statistics?: {
                unitCode: string;
                quantity: string;
            };
            isDeclaredControlled?: boolean;
            licences?: components["schemas"]["LicenceUse"][];
            processingFee?: {
                valueMinor: string;
                currency: string;
            };
            takes: components["schemas"]["SoldTake"][];
        };
        SaleTerms: {
            sellerId?: string;
            goodsCode: string;
            grade: string;
            pieces?: number;
            valueMinor: string;
            currency: string;
            massGrams: number;
            destinationCountryCode: string;
            endUseCode?: string;
            differingParties: ("buyer" | "consignee" | "endUser" | "importer")[];
        };
        SavedDeclaration: {
            name: string;
            nameLatin?: string;
            countryCode: string;
            identifiers: components["schemas"]["RegisteredIdentifier"][];
            address?: string;
            endUse?: string;
        };
        ScrapCollectedData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            scrapSource: string;
            collectedFromRef?: string;
            makes: components["schemas"]["StoredMadeLot"][];
        };
        Screening: {
            screeningId: string;
            list: "watch-list" | "control-list";
            listing: components["schemas"]["ClientListedData"];
            endedOn?: string;
            timing: "before" | "while-listed" | "after";
            clientId: string;
            trail: components["schemas"]["ScreeningStep"][];
            dealId: string;
            kind: "sold" | "exported";
            sellerId: string;
            occurredOn: string;
            massGrams: number;
            roles: ("buyer" | "importer" | "consignee" | "endUser")[];
            sinceOrdinal: number;
        };
        ScreeningStep: {
            clientId: string;
            because: "listed" | "owned" | "same-client";
            decisionId: string;
            shareBasisPoints?: number;
            ordinal: number;
        };
        Screenings: {
            items: components["schemas"]["Screening"][];
            knownAt: number;
            next?: string;
        };
        SearchHits: {
            numbers: components["schemas"]["NumberHit"][];
            enterprises: {
                enterpriseId: string;
                name: string;
                nameLatin: string;
            }[];
            clients: components["schemas"]["ClientHit"][];
            next?: string;
        };
        SentRecord: {
            siteId: string;
            recordId: string;
            state: "live" | "voided";
            correctedByRecordId?: string;
            body?: components["schemas"]["AnyRecord"];
            incomplete?: {
                body: unknown;
                forgotten: ("buyer" | "importer" | "consignee" | "endUser" | "supplier" | "collectedFrom" | "principal")[];
            };
        };
        Session: {
            role: "enterprise" | "regulator" | "analyst";
            enterpriseId?: string;
            name?: components["schemas"]["Words"];
            permissions: ("read" | "record" | "mend" | "names" | "agencies" | "identities" | "hold" | "clients" | "enterprises" | "clock" | "licences" | "rulebook")[];
            actorId: string;
            expiresAt: string;
        };
        SignedIn: {
            account: string;
            role: "enterprise" | "regulator" | "analyst";
            enterpriseId?: string;
            name: components["schemas"]["Words"];
            permissions: ("read" | "record" | "mend" | "names" | "agencies" | "identities" | "hold" | "clients" | "enterprises" | "clock" | "licences" | "rulebook")[];
            token: string;
            expiresAt: string;
        };
        SiteActivitiesChangedData: {
            siteId: string;
            recordId: string;
            effectiveOn: string;
            activities: string[];
            mine?: {
                oreKinds: string[];
                yearlyOreMassGrams?: number;
                yearlyOxideMassGrams?: number;
            };
        };
        SiteClosedData: {
            siteId: string;
            recordId: string;
            effectiveOn: string;
        };
        SiteOpenedData: {
            siteId: string;
            enterpriseId: string;
            name: string;
            nameLatin: string;
            place: {
                countryCode: string;
                regionCode?: string;
                locality: string;
            };
            activities: string[];
            mine?: {
                oreKinds: string[];
                yearlyOreMassGrams?: number;
                yearlyOxideMassGrams?: number;
            };
        };
        SiteTransferredData: {
            siteId: string;
            recordId: string;
            effectiveOn: string;
            fromEnterpriseId: string;
            toEnterpriseId: string;
        };
        SoldTake: {
            lotId: string;
            massGrams: number;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
            ownerId?: string;
            looked?: components["schemas"]["LookedAt"][];
            successorLotId?: string;
        };
        SoldToClientData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            destinationCountryCode: string;
            contractNumber: string;
            invoiceNumber: string;
            buyerCountryCode: string;
            siteOperatorId: string;
            tradeMode?: string;
            portCode?: string;
            transportMode?: string;
            incoterm?: string;
            paymentMode?: string;
            contractedOn?: string;
            producerId?: string;
            handbookNumber?: string;
            principalRef?: string;
            agencies?: components["schemas"]["AgencyUse"][];
            sellerId: string;
            deliveryCountryCode?: string;
            buyerRef?: string;
            buyerId?: string;
            receivingSiteId?: string;
            importerRef?: string;
            consigneeRef?: string;
            endUserRef?: string;
            endUseCode?: string;
            goods: components["schemas"]["SaleLine"][];
        };
        Stock: {
            items: components["schemas"]["StockGroup"][];
            totals: components["schemas"]["StockSum"];
            knownAt: number;
            next?: string;
        };
        StockChange: {
            ordinal: number;
            because: "told" | "happened";
            type: string;
            submitterId: string;
            recordId: string;
            targetRecordId?: string;
            recordedAt: string;
            occurredOn: string;
            massGrams: number;
        };
        StockComparison: {
            from: {
                knownAt: number;
                asOf?: string;
                massGrams: string;
            };
            to: {
                knownAt: number;
                asOf?: string;
                massGrams: string;
            };
            items: components["schemas"]["ChangedLot"][];
            next?: string;
        };
        StockGroup: {
            key: {
                site?: string;
                enterprise?: string;
                owner?: string;
                material?: string;
                grade?: string;
                status?: string;
            };
            lots: number;
            massGrams: string;
            elementMicrograms: {
                [key: string]: string;
            };
            oxideEquivalentMicrograms: string;
        };
        StockHold: {
            recordId: string;
            reason?: string;
            heldOn: string;
        };
        StockLot: {
            siteId: string;
            lotId: string;
            operatorId: string;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            dealId?: string;
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
            uncertaintyPpm?: {
                [key: string]: number;
            };
            assayRecordId?: string;
            elementMicrograms: {
                [key: string]: string;
            };
            madeByRecordId?: string;
            firstOn: string;
            ageDays?: number;
            countedOn?: string;
            holds?: components["schemas"]["StockHold"][];
            isTakeable: boolean;
        };
        StockLots: {
            items: components["schemas"]["StockLot"][];
            knownAt: number;
            next?: string;
        };
        StockSum: {
            lots: number;
            massGrams: string;
            elementMicrograms: {
                [key: string]: string;
            };
            oxideEquivalentMicrograms: string;
        };
        StockTakenData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            method?: string;
            lots: {
                lot: components["schemas"]["StoredLotStamp"];
                countedGrams: number;
                looked?: components["schemas"]["LookedAt"][];
                gain?: components["schemas"]["StoredMadeLot"];
                held?: {
                    allowedGrams: number;
                };
            }[];
            units: {
                unitId: string;
                operatorId: string;
                bookMicrograms: {
                    [key: string]: string;
                };
                countedMicrograms: {
                    [key: string]: string;
                };
                analysis?: components["schemas"]["StoredAnalysis"];
                held?: {
                    allowedMicrograms: {
                        [key: string]: string;
                    };
                };
            }[];
        };
        StockUnit: {
            siteId: string;
            unitId: string;
            ownerId: string;
            massGrams: number;
            elementMicrograms: {
                [key: string]: string;
            };
            isHeld: boolean;
        };
        StockUnits: {
            items: components["schemas"]["StockUnit"][];
            knownAt: number;
            next?: string;
        };
        StoredAnalysis: {
            method: string;
            laboratoryId: string;
            analysedOn: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            declared?: {
                basis: string;
                ppm: {
                    [key: string]: number;
                };
                moisturePpm?: number;
            };
        };
        StoredGivenUpTake: {
            lotId: string;
            massGrams: number;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
            looked?: components["schemas"]["LookedAt"][];
            successorLotId: string;
        };
        StoredLandedLot: {
            lotId: string;
            massGrams: number;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
            analysis?: components["schemas"]["StoredAnalysis"];
            goodsCode?: string;
        };
        StoredLicenceClient: {
            endUserRef: string;
            endUserCountryCode: string;
            consigneeRef?: string;
            importerRef?: string;
            endUseCode: string;
            importingCountryCode: string;
            finalDestinationCountryCode: string;
            contractNumber?: string;
            contractedOn?: string;
        };
        StoredLicenceItem: {
            goodsCode: string;
            controlCode?: string;
            material: string;
            grade: string;
            massGrams: number;
            valueMinor?: string;
            currency?: string;
        };
        StoredLicenceTerms: {
            shipperId?: string;
            tradeMode?: string;
            portCode?: string;
            transportMode?: string;
            paymentMode?: string;
            clients: components["schemas"]["StoredLicenceClient"][];
            items: components["schemas"]["StoredLicenceItem"][];
        };
        StoredLotStamp: {
            lotId: string;
            massGrams: number;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
        };
        StoredMadeLot: {
            lotId: string;
            massGrams: number;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
            analysis?: components["schemas"]["StoredAnalysis"];
        };
        StoredOwnershipSource: {
            kind: string;
            publishedOn: string;
            documentSha256?: string;
        };
        StoredRule: {
            ruleId: string;
            en: string;
            zh: string;
            article?: string;
            source?: string;
            standing: "law" | "explanation" | "practice" | "configuration";
            severity: "offence" | "contradiction" | "lapse";
            flags?: string[];
            parameters: components["schemas"]["StoredRuleParameters"];
        };
        StoredRuleParameters: {
            kind: "controlled-item";
            controlCode: string;
            element: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            matter: "metal" | "alloy" | "oxide" | "compound" | "neodymium-magnet" | "samarium-magnet" | "any-magnet";
            fromPpm: number;
            alloyedWith?: string[];
        } | {
            kind: "degrees-outside";
            degrees: string[];
        } | {
            kind: "cleared-below";
            elements: ("La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y")[];
            toPpm: number;
        } | {
            kind: "figures";
            figures: {
                [key: string]: number;
            };
        } | {
            kind: "statement";
        };
        StoredTakenLot: {
            lotId: string;
            massGrams: number;
            ownerId: string;
            status: string;
            material: string;
            grade?: string;
            ppm: {
                [key: string]: number;
            };
            assayRecordId?: string;
            uncertaintyPpm?: {
                [key: string]: number;
            };
            soldFromStatus?: string;
            principalRef?: string;
            dealId?: string;
            looked?: components["schemas"]["LookedAt"][];
        };
        SummaryDealValueAdjusted: {
            type: "DealValueAdjusted";
            data: components["schemas"]["DealValueAdjustedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "DealValueAdjusted";
        });
        SummaryDestinationChanged: {
            type: "DestinationChanged";
            data: components["schemas"]["DestinationChangedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "DestinationChanged";
        });
        SummaryDiscarded: {
            type: "Discarded";
            data: components["schemas"]["DiscardedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Discarded";
        });
        SummaryDispatched: {
            type: "Dispatched";
            data: components["schemas"]["DispatchedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Dispatched";
        });
        SummaryExported: {
            type: "Exported";
            data: components["schemas"]["ExportedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Exported";
        });
        SummaryHead: {
            siteId: string;
            recordId: string;
            enterpriseId: string;
            occurredOn?: string;
            recordedAt: string;
            isLate?: boolean;
            ordinal: number;
            revision: number;
            channel: string;
            targetRecordId?: string;
            state: "live" | "voided";
            voidedByRecordId?: string;
            correctedByRecordId?: string;
            flags?: components["schemas"]["Flag"][];
        };
        SummaryImportLanded: {
            type: "ImportLanded";
            data: components["schemas"]["ImportLandedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "ImportLanded";
        });
        SummaryLost: {
            type: "Lost";
            data: components["schemas"]["LostData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Lost";
        });
        SummaryLotAssayed: {
            type: "LotAssayed";
            data: components["schemas"]["LotAssayedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "LotAssayed";
        });
        SummaryLotHeld: {
            type: "LotHeld";
            data: components["schemas"]["LotHeldData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "LotHeld";
        });
        SummaryLotReleased: {
            type: "LotReleased";
            data: components["schemas"]["LotReleasedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "LotReleased";
        });
        SummaryLotsRegrouped: {
            type: "LotsRegrouped";
            data: components["schemas"]["LotsRegroupedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "LotsRegrouped";
        });
        SummaryMagnetProduced: {
            type: "MagnetProduced";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "MagnetProduced";
        });
        SummaryMined: {
            type: "Mined";
            data: components["schemas"]["MinedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Mined";
        });
        SummaryOpeningStockDeclared: {
            type: "OpeningStockDeclared";
            data: components["schemas"]["OpeningStockDeclaredData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "OpeningStockDeclared";
        });
        SummaryPeriodClosed: {
            type: "PeriodClosed";
            data: components["schemas"]["PeriodClosedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "PeriodClosed";
        });
        SummaryReceived: {
            type: "Received";
            data: components["schemas"]["ReceivedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Received";
        });
        SummaryRecordCorrected: {
            type: "RecordCorrected";
            data: components["schemas"]["RecordCorrectedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "RecordCorrected";
        });
        SummaryRecordVoided: {
            type: "RecordVoided";
            data: components["schemas"]["RecordVoidedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "RecordVoided";
        });
        SummaryRecycled: {
            type: "Recycled";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Recycled";
        });
        SummaryRefined: {
            type: "Refined";
            data: components["schemas"]["TransformationData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "Refined";
        });
        SummarySaleGivenUp: {
            type: "SaleGivenUp";
            data: components["schemas"]["SaleGivenUpData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "SaleGivenUp";
        });
        SummaryScrapCollected: {
            type: "ScrapCollected";
            data: components["schemas"]["ScrapCollectedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "ScrapCollected";
        });
        SummarySiteActivitiesChanged: {
            type: "SiteActivitiesChanged";
            data: components["schemas"]["SiteActivitiesChangedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "SiteActivitiesChanged";
        });
        SummarySiteClosed: {
            type: "SiteClosed";
            data: components["schemas"]["SiteClosedData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "SiteClosed";
        });
        SummarySiteTransferred: {
            type: "SiteTransferred";
            data: components["schemas"]["SiteTransferredData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "SiteTransferred";
        });
        SummarySoldToClient: {
            type: "SoldToClient";
            data: components["schemas"]["SoldToClientData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "SoldToClient";
        });
        SummaryStockTaken: {
            type: "StockTaken";
            data: components["schemas"]["StockTakenData"];
        } & (components["schemas"]["SummaryHead"] & {
            type: "StockTaken";
        });
        SuspensionData: {
            enterpriseId: string;
            recordId: string;
            effectiveOn: string;
        };
        TransformationData: {
            siteId: string;
            recordId: string;
            occurredOn: string;
            occurredAt?: string;
            postingRule: 1 | 2;
            step: string;
            operatorId: string;
            unitId?: string;
            handbookNumber?: string;
            takes: components["schemas"]["StoredTakenLot"][];
            makes: components["schemas"]["StoredMadeLot"][];
            wastes: components["schemas"]["WasteLine"][];
            adds: components["schemas"]["AddedLine"][];
        };
        VoidOfActData: {
            siteId: string;
            recordId: string;
            targetRecordId: string;
            reason: string;
            restated?: components["schemas"]["Restatement"][];
            looked?: {
                lotId: string;
                looked?: components["schemas"]["LookedAt"][];
            }[];
            reversed?: components["schemas"]["EmbeddedAct"];
        };
        Volume: {
            deals: number;
            massGrams: string;
            pieces: string;
            valueMinor: {
                [key: string]: string;
            };
            adjustedMinor: {
                [key: string]: string;
            };
            elementMicrograms: {
                [key: string]: string;
            };
            oxideMicrograms: {
                [key: string]: string;
            };
            metalEquivalentMicrograms: string;
            oxideEquivalentMicrograms: string;
        };
        VolumeRecord: {
            kind: "sold" | "exported" | "returned" | "givenUp";
            siteId: string;
            recordId: string;
            dealId: string;
            occurredOn: string;
            recordedAt: string;
            isLate: boolean;
            isCorrectedLate: boolean;
            ordinal: number;
            exporterId: string;
            operatorId: string;
            producerId?: string;
            goodsCode: string;
            grade: string;
            destination: string;
            client: string;
            contractNumber: string;
            invoiceNumber: string;
            volume: components["schemas"]["Volume"];
        };
        VolumeRecords: {
            items: components["schemas"]["VolumeRecord"][];
            knownAt: number;
            next?: string;
        };
        VolumeSides: {
            sold?: components["schemas"]["Volume"];
            exported?: components["schemas"]["Volume"];
            returned?: components["schemas"]["Volume"];
            givenUp?: components["schemas"]["Volume"];
        };
        VolumeTrend: {
            previousMonth: {
                massGrams: string;
                changePpm?: string;
            };
            yearAgo: {
                massGrams: string;
                changePpm?: string;
            };
            yearToDate: {
                massGrams: string;
            };
            yearAgoToDate: {
                massGrams: string;
                changePpm?: string;
            };
        };
        Volumes: {
            items: components["schemas"]["VolumesGroup"][];
            totals: components["schemas"]["VolumeSides"];
            knownAt: number;
            next?: string;
        };
        VolumesChange: {
            ordinal: number;
            change: "recorded" | "voided" | "corrected";
            because: "told" | "happened";
            submitterId: string;
            siteId: string;
            recordId: string;
            targetRecordId?: string;
            recordedAt: string;
            occurredOn: string;
            isLate: boolean;
            volumes: components["schemas"]["VolumeSides"];
        };
        VolumesComparison: {
            from: components["schemas"]["VolumesMoment"];
            to: components["schemas"]["VolumesMoment"];
            difference: components["schemas"]["VolumeSides"];
            submitters: components["schemas"]["VolumesSubmitter"][];
            items: components["schemas"]["VolumesChange"][];
            next?: string;
        };
        VolumesGroup: {
            key: {
                exporter?: string;
                month?: string;
                goodsCode?: string;
                grade?: string;
                destination?: string;
                operator?: string;
                producer?: string;
                owner?: string;
                client?: string;
            };
            sold?: components["schemas"]["GroupVolume"];
            exported?: components["schemas"]["GroupVolume"];
            returned?: components["schemas"]["Volume"];
            givenUp?: components["schemas"]["Volume"];
            trend?: {
                sold?: components["schemas"]["VolumeTrend"];
                exported?: components["schemas"]["VolumeTrend"];
            };
        };
        VolumesMoment: {
            knownAt: number;
            asOf?: string;
            totals: components["schemas"]["VolumeSides"];
        };
        VolumesSubmitter: {
            submitterId: string;
            recorded: number;
            voided: number;
            corrected: number;
            volumes: components["schemas"]["VolumeSides"];
        };
        WasteLine: {
            material: string;
            massGrams: number;
            ppm: {
                [key: string]: number;
            };
        };
        WhatIf: {
            month: string;
            monthsDone: number;
            months: number;
            deals: number;
            undetermined: {
                was: number;
                would: number;
            };
            withoutClock: number;
            groups: components["schemas"]["WhatIfGroup"][];
            knownAt: number;
            next?: string;
        };
        WhatIfGroup: {
            exporterId: string;
            countryCode: string;
            clientId?: string;
            controlCodes: string[];
            was: components["schemas"]["NeedingLicence"];
            would: components["schemas"]["NeedingLicence"];
            early: components["schemas"]["NeedingLicence"];
        };
        Words: {
            en: string;
            zh: string;
        };
        WrongPlace: {
            row: number;
            column?: string;
            field: string;
            code: string;
            message: {
                en: string;
                zh: string;
            };
        };
        WrongPlaces: {
            items: components["schemas"]["WrongPlace"][];
            next?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAuthConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthConfig"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellBalance: {
        parameters: {
            query: {
                asOf?: string;
                knownAt?: number | string;
                period: string;
                minOrdinal?: number;
                siteId?: string[];
                enterpriseId?: string;
                element?: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBalanceLines: {
        parameters: {
            query: {
                figure: "before" | "after" | "mined" | "imported" | "opening" | "collected" | "added" | "received" | "sent" | "exported" | "delivered" | "discarded" | "lost" | "process-difference" | "stock-difference" | "new-measurement" | "rounding" | "transit-difference" | "other-matter" | "missing";
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                step?: ("mining" | "beneficiation" | "ion-clay-leaching" | "cracking" | "separation" | "compound-conversion" | "metal-reduction" | "master-alloying" | "strip-casting" | "ingot-casting" | "melt-spinning" | "hydrogen-decrepitation" | "jet-milling" | "pressing-sintering" | "hot-pressing" | "bonding" | "machining" | "grain-boundary-diffusion" | "coating" | "magnetising" | "recycling" | "magnet-to-magnet-recycling" | "dismantling")[];
                limit?: number;
                cursor?: string;
                period: string;
                minOrdinal?: number;
                siteId?: string[];
                enterpriseId?: string;
                element?: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceLines"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rankBalances: {
        parameters: {
            query: {
                enterpriseId?: string;
                element?: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                by?: "site" | "enterprise";
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                period: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceRanking"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareBalances: {
        parameters: {
            query: {
                fromAsOf?: string;
                fromKnownAt?: number | string;
                toAsOf?: string;
                toKnownAt?: number | string;
                limit?: number;
                cursor?: string;
                period: string;
                minOrdinal?: number;
                siteId?: string[];
                enterpriseId?: string;
                element?: "total" | "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceComparison"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedBatch"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedBatch"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ownership"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRetraction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retraction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Listing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDelisting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delisting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putForgetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forgetting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDecision"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectory: {
        parameters: {
            query?: {
                text?: string;
                enterpriseId?: string;
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Batch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunOfBatch"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEnterprise: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredEnterprise"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putEnterprise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Enterprise"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEnterprise"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEnterprise"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                enterpriseId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Standing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStanding"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStanding"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgencies: {
        parameters: {
            query?: {
                enterpriseId?: string;
                agentId?: string;
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agencies"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                from?: number | string;
                to?: number | string;
                knownAt?: number | string;
                asOf?: string;
                type?: ("LedgerOpened" | "DemonstrationLoaded" | "ClockFaultDeclared" | "EnterpriseRegistered" | "EnterpriseDesignated" | "DesignationRevoked" | "EnterpriseSuspended" | "EnterpriseReinstated" | "EnterpriseRenamed" | "EnterpriseMerged" | "AgencyGranted" | "AgencyRevoked" | "SiteOpened" | "SiteActivitiesChanged" | "SiteTransferred" | "SiteClosed" | "PartyRefsRetired" | "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "LotHeld" | "LotReleased" | "PeriodClosed" | "RecordVoided" | "RecordCorrected" | "ClientMergeAsserted" | "ClientMergeRetracted" | "OwnershipAsserted" | "OwnershipRetracted" | "IdentityForgotten" | "RuleSetPublished" | "RuleSetEnteredIntoForce" | "RuleSetSuspended" | "RuleSetReactivated" | "RuleSetRepealed" | "RuleNoticeWithdrawn" | "ClientListed" | "ClientDelisted" | "LicenceApplied" | "LicenceAccepted" | "LicenceSupplementRequested" | "LicenceSupplementGiven" | "LicenceClockStopped" | "LicenceClockResumed" | "LicenceGranted" | "LicenceRefused" | "LicenceAmendmentApplied" | "LicenceAmended" | "LicenceAmendmentRefused" | "LicencePaused" | "LicenceReinstated" | "LicenceSurrendered" | "LicenceWithdrawn" | "LicenceRevoked" | "LicenceUseReported")[];
                siteId?: string;
                enterpriseId?: string;
                exporterId?: string;
                record?: string;
                occurredFrom?: string;
                occurredTo?: string;
                postings?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanations"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDataset: {
        parameters: {
            query?: {
                format?: "parquet" | "csv" | "ndjson" | "xlsx";
                asOf?: string;
                knownAt?: number | string;
                exporterId?: string;
                enterpriseId?: string;
                siteId?: string;
                monthFrom?: string;
                monthTo?: string;
                kind?: "sold" | "exported";
                groupBy?: ("exporter" | "month" | "goodsCode" | "grade" | "destination" | "client" | "operator" | "producer" | "owner")[];
                type?: string;
                text?: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                minMicrograms?: string;
                period?: string;
                of?: string;
                wake?: string;
                clearedToPpm?: number;
                add?: ("La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y")[];
                clockWorkingDays?: number;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                dataset: "events" | "postings" | "deals" | "volumes" | "clients" | "lots" | "stock" | "movements" | "origins" | "balances" | "directory" | "findings" | "what_if" | "reference";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.apache.parquet": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                rule?: ("contradicted" | "assay-contradicts-sender" | "movement-never-received" | "movement-overdue" | "pair-differences-one-sign" | "element-balance-open" | "recovery-outside-band" | "owner-below-nothing" | "unit-above-design" | "unit-never-empty" | "unit-not-counted" | "count-differences-nil" | "count-differences-one-sign" | "step-differences-nil" | "mine-above-capacity" | "invoice-repeated" | "declaration-repeated" | "deal-exceeded" | "return-exceeds-import" | "uscc-shared" | "uscc-missing" | "client-exports-jump" | "many-small-parcels")[];
                enterpriseId?: string;
                siteId?: string;
                state?: "open" | "closed";
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: {
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    getCaughtUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImport: {
        parameters: {
            query?: {
                mode?: "each" | "checked";
                type?: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "PeriodClosed" | "LotHeld" | "LotReleased" | "RecordVoided";
                siteId?: string;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedImport"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedImport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryImport: {
        parameters: {
            query?: {
                type?: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "PeriodClosed" | "LotHeld" | "LotReleased" | "RecordVoided";
                siteId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunOfImport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportState"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWrongPlaces: {
        parameters: {
            query?: {
                fromRow?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrongPlaces"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellImportProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/event-stream": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportTemplates"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportTemplate: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                language?: "en" | "zh";
            };
            header?: never;
            path: {
                type: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "PeriodClosed" | "LotHeld" | "LotReleased" | "RecordVoided";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerStatus"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareClockFault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockFault"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedClockFault"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedClockFault"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLicences: {
        parameters: {
            query?: {
                exporterId?: string;
                state?: ("submitted" | "supplement-requested" | "in-review" | "questioned" | "suspended" | "refused" | "granted" | "amending" | "paused" | "exhausted" | "expired" | "surrendered" | "withdrawn" | "revoked")[];
                route?: "single" | "general" | "registration";
                licenceNumber?: string;
                order?: "days-left" | "newest";
                limit?: number;
                cursor?: string;
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licences"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLicence: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceApplication"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedLicence"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedLicence"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putLicenceRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                licenceId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedLicence"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedLicence"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNames: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookNames"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                label: string;
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookName"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                label: string;
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedName"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedName"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                label: string;
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DroppedName"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                label: string;
                enterpriseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunOfName"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: {
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnyRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedRecord"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedRecord"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSentRecord: {
        parameters: {
            query?: {
                minOrdinal?: number;
            };
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentRecord"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainRecord: {
        parameters: {
            query?: {
                minOrdinal?: number;
            };
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordExplanation"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSiteRecords: {
        parameters: {
            query?: {
                type?: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "LotHeld" | "LotReleased" | "PeriodClosed" | "SiteActivitiesChanged" | "SiteTransferred" | "SiteClosed" | "RecordVoided" | "RecordCorrected";
                state?: "live" | "voided";
                from?: string;
                to?: string;
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Records"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecords: {
        parameters: {
            query?: {
                type?: "OpeningStockDeclared" | "Mined" | "ImportLanded" | "ScrapCollected" | "Refined" | "MagnetProduced" | "Recycled" | "SoldToClient" | "Exported" | "SaleGivenUp" | "DealValueAdjusted" | "Dispatched" | "Received" | "DestinationChanged" | "StockTaken" | "LotAssayed" | "LotsRegrouped" | "Discarded" | "Lost" | "LotHeld" | "LotReleased" | "PeriodClosed" | "SiteActivitiesChanged" | "SiteTransferred" | "SiteClosed" | "RecordVoided" | "RecordCorrected";
                state?: "live" | "voided";
                from?: string;
                to?: string;
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Records"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReferenceTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceTables"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReferenceTable: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                table: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceTable"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sumVolumes: {
        parameters: {
            query?: {
                groupBy?: ("exporter" | "month" | "goodsCode" | "grade" | "destination" | "client" | "operator" | "producer" | "owner")[];
                order?: "key" | "sold" | "exported";
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                minMicrograms?: string;
                trend?: "true" | "false";
                exporterId?: string;
                predecessors?: "true" | "false";
                operatorId?: string;
                producerId?: string;
                ownerId?: string;
                monthFrom?: string;
                monthTo?: string;
                goodsCode?: ("8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                destination?: ("AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                clientId?: string;
                kind?: "sold" | "exported";
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
                asOf?: string;
                knownAt?: number | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volumes"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVolumeRecords: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                exporterId?: string;
                predecessors?: "true" | "false";
                operatorId?: string;
                producerId?: string;
                ownerId?: string;
                monthFrom?: string;
                monthTo?: string;
                goodsCode?: ("8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                destination?: ("AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                clientId?: string;
                kind?: "sold" | "exported";
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeRecords"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareVolumes: {
        parameters: {
            query?: {
                fromAsOf?: string;
                fromKnownAt?: number | string;
                toAsOf?: string;
                toKnownAt?: number | string;
                exporterId?: string;
                predecessors?: "true" | "false";
                operatorId?: string;
                producerId?: string;
                ownerId?: string;
                monthFrom?: string;
                monthTo?: string;
                goodsCode?: ("8505111000" | "8505119000" | "8505190010" | "8505190090" | "3824999922" | "8486909110" | "7202999191" | "7202999100" | "2805301100" | "2805301200" | "2805301300" | "2805301400" | "2805301510" | "2805301590" | "2805301600" | "2805301700" | "2805301800" | "2805301910" | "2805301990" | "2805302100" | "2805302900" | "2846901920" | "2846901930" | "2846901940" | "2846901970" | "2846901980" | "2846901991" | "2846901992" | "2846901993" | "2846901999" | "2846902100" | "2846902200" | "2846902300" | "2846902400" | "2846902500" | "2846902600" | "2846902810" | "2846902890" | "2846902910" | "2846902990" | "2846903910" | "2846904820" | "2846904910" | "2846909910" | "2846909920" | "2846101000" | "2846102000" | "2846103000" | "2846109090" | "2846901100" | "2846901200" | "2846901300" | "2846901400" | "2846901500" | "2846901600" | "2846901700" | "2846901800" | "2846903100" | "2846903200" | "2846903300" | "2846903400" | "2846903500" | "2846903600" | "2846903990" | "2530902000" | "2612200000")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                destination?: ("AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                clientId?: string;
                kind?: "sold" | "exported";
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumesComparison"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                text?: string;
                country?: ("AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                role?: "buyer" | "importer" | "consignee" | "end-user" | "principal";
                conflicted?: "true" | "false";
                exporterId?: string;
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clients"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClientSuggestions: {
        parameters: {
            query?: {
                exporterId?: string;
                knownAt?: number | string;
                limit?: number;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSuggestions"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClient: {
        parameters: {
            query?: {
                exporterId?: string;
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: {
                ruleSetId?: string;
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sumWhatIf: {
        parameters: {
            query: {
                period: string;
                wake?: string[];
                clearedToPpm?: number;
                add?: ("La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y")[];
                clockWorkingDays?: number;
                exporterId?: string;
                knownAt?: number | string;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRuleRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleSetId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleRecord"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedRules"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedRules"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScreenings: {
        parameters: {
            query?: {
                list?: "watch-list" | "control-list";
                sellerId?: string;
                timing?: "before" | "while-listed" | "after";
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Screenings"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchLedger: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchHits"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Site"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedSite"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedSite"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    traceGraph: {
        parameters: {
            query: {
                depth?: number;
                acts?: number;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
                fromMonth?: string;
                toMonth?: string;
                of: string;
                direction?: "back" | "forward";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceGraph"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tracePath: {
        parameters: {
            query: {
                to: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
                fromMonth?: string;
                toMonth?: string;
                of: string;
                direction?: "back" | "forward";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenancePath"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    traceOrigins: {
        parameters: {
            query: {
                of: string;
                model?: "proportional" | "fifo" | "worst-case";
                part?: "brought" | "left";
                groupBy?: ("kind" | "site" | "enterprise" | "country" | "material" | "month")[];
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Origins"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    traceFates: {
        parameters: {
            query: {
                of: string;
                model?: "proportional" | "fifo" | "worst-case";
                groupBy?: ("fate" | "lot" | "site" | "enterprise" | "material" | "exporter" | "client" | "country")[];
                limit?: number;
                cursor?: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
                fromMonth?: string;
                toMonth?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fates"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    traceEnterprises: {
        parameters: {
            query: {
                of: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceEnterprises"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareOrigins: {
        parameters: {
            query: {
                of: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                model?: "proportional" | "fifo" | "worst-case";
                groupBy?: ("kind" | "site" | "enterprise" | "country" | "material" | "month")[];
                fromAsOf?: string;
                fromKnownAt?: number | string;
                toAsOf?: string;
                toKnownAt?: number | string;
                records?: number;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceComparison"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markDescendants: {
        parameters: {
            query?: {
                enterpriseId?: string;
                model?: "proportional" | "fifo" | "worst-case";
                limit?: number;
                cursor?: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
                fromMonth?: string;
                toMonth?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvenanceMarks"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sumStock: {
        parameters: {
            query?: {
                groupBy?: ("site" | "enterprise" | "owner" | "material" | "grade" | "status")[];
                enterpriseId?: string;
                siteId?: string;
                ownerId?: string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                status?: ("free" | "sold" | "reserve" | "bonded")[];
                asOf?: string;
                knownAt?: number | string;
                held?: "true" | "false";
                takeable?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockLots: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                held?: "true" | "false";
                takeable?: "true" | "false";
                enterpriseId?: string;
                siteId?: string;
                ownerId?: string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                status?: ("free" | "sold" | "reserve" | "bonded")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLots"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockUnits: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                enterpriseId?: string;
                siteId?: string;
                ownerId?: string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockUnits"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareStock: {
        parameters: {
            query?: {
                fromAsOf?: string;
                fromKnownAt?: number | string;
                toAsOf?: string;
                toKnownAt?: number | string;
                enterpriseId?: string;
                siteId?: string;
                ownerId?: string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                grade?: ("ungraded" | "N28" | "N30" | "N33" | "N35" | "N38" | "N40" | "N42" | "N44" | "N45" | "N48" | "N50" | "N52" | "N54" | "N55" | "N56" | "N30M" | "N33M" | "N35M" | "N38M" | "N40M" | "N42M" | "N44M" | "N45M" | "N48M" | "N50M" | "N52M" | "N54M" | "N28H" | "N30H" | "N33H" | "N35H" | "N38H" | "N40H" | "N42H" | "N44H" | "N45H" | "N46H" | "N48H" | "N50H" | "N52H" | "N54H" | "N28SH" | "N30SH" | "N33SH" | "N35SH" | "N38SH" | "N40SH" | "N42SH" | "N44SH" | "N45SH" | "N46SH" | "N48SH" | "N50SH" | "N52SH" | "N54SH" | "N25UH" | "N28UH" | "N30UH" | "N33UH" | "N35UH" | "N38UH" | "N40UH" | "N42UH" | "N44UH" | "N45UH" | "N48UH" | "N50UH" | "N25EH" | "N28EH" | "N30EH" | "N33EH" | "N35EH" | "N38EH" | "N40EH" | "N42EH" | "N44EH" | "N45EH" | "N48EH" | "N25AH" | "N28AH" | "N30AH" | "N33AH" | "N35AH" | "N38AH" | "N40AH" | "N42AH" | "BNP-6" | "BNP-8" | "BNP-9" | "BNP-10" | "BNP-11" | "BNP-12" | "BNP-13" | "SmCo5-16" | "SmCo5-18" | "SmCo5-20" | "SmCo5-22" | "SmCo5-24" | "SmCo5-25" | "Sm2Co17-22" | "Sm2Co17-24" | "Sm2Co17-26" | "Sm2Co17-28" | "Sm2Co17-30" | "Sm2Co17-32" | "Sm2Co17-33" | "Sm2Co17-35")[];
                status?: ("free" | "sold" | "reserve" | "bonded")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockComparison"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMovements: {
        parameters: {
            query?: {
                status?: ("contradicted" | "overdue" | "open" | "partly-received" | "short" | "over" | "damaged" | "refused" | "returning" | "returned" | "received" | "redirected" | "voided")[];
                side?: "sent" | "received";
                from?: string;
                to?: string;
                asOf?: string;
                knownAt?: number | string;
                order?: "newest" | "oldest";
                enterpriseId?: string;
                siteId?: string;
                counterpartId?: string;
                kind?: ("sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment")[];
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Movements"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                overdue?: "true";
                enterpriseId?: string;
                siteId?: string;
                counterpartId?: string;
                kind?: ("sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment")[];
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                overdue?: "true";
                enterpriseId?: string;
                siteId?: string;
                counterpartId?: string;
                kind?: ("sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment")[];
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Movements"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rankDifferences: {
        parameters: {
            query?: {
                enterpriseId?: string;
                siteId?: string;
                element?: "La" | "Ce" | "Pr" | "Nd" | "Pm" | "Sm" | "Eu" | "Gd" | "Tb" | "Dy" | "Ho" | "Er" | "Tm" | "Yb" | "Lu" | "Sc" | "Y";
                from?: string;
                to?: string;
                order?: "amount" | "share";
                asOf?: string;
                knownAt?: number | string;
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementDifferences"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareMovements: {
        parameters: {
            query?: {
                fromAsOf?: string;
                fromKnownAt?: number | string;
                toAsOf?: string;
                toKnownAt?: number | string;
                enterpriseId?: string;
                siteId?: string;
                counterpartId?: string;
                kind?: ("sale" | "return" | "own-site" | "toll" | "toll-return" | "reserve" | "reserve-release" | "bonded" | "bonded-release" | "port" | "storage" | "analysis" | "repair" | "exhibition" | "consignment")[];
                material?: ("rock-ore" | "ion-adsorption-clay" | "heavy-mineral-sand" | "stockpiled-tailings" | "bastnaesite-concentrate" | "monazite-concentrate" | "bastnaesite-monazite-concentrate" | "xenotime-concentrate" | "loparite-concentrate" | "ion-clay-carbonate-concentrate" | "ion-clay-oxide-concentrate" | "other-rare-earth-concentrate" | "lanthanum-oxide" | "cerium-oxide" | "praseodymium-oxide" | "neodymium-oxide" | "samarium-oxide" | "europium-oxide" | "gadolinium-oxide" | "terbium-oxide" | "dysprosium-oxide" | "holmium-oxide" | "erbium-oxide" | "thulium-oxide" | "ytterbium-oxide" | "lutetium-oxide" | "scandium-oxide" | "yttrium-oxide" | "praseodymium-neodymium-oxide" | "lanthanum-cerium-oxide" | "samarium-europium-gadolinium-oxide" | "yttrium-europium-oxide" | "mixed-rare-earth-oxide" | "mixed-heavy-rare-earth-oxide" | "mixed-rare-earth-carbonate" | "mixed-rare-earth-chloride" | "mixed-rare-earth-oxalate" | "mixed-rare-earth-hydroxide" | "mixed-rare-earth-sulfate" | "mixed-rare-earth-nitrate" | "mixed-rare-earth-fluoride" | "samarium-europium-gadolinium-carbonate" | "lanthanum-carbonate" | "cerium-carbonate" | "lanthanum-cerium-carbonate" | "praseodymium-neodymium-carbonate" | "neodymium-carbonate" | "lanthanum-chloride" | "cerium-chloride" | "lanthanum-cerium-chloride" | "praseodymium-neodymium-chloride" | "neodymium-chloride" | "praseodymium-chloride" | "terbium-chloride" | "dysprosium-chloride" | "yttrium-chloride" | "cerium-hydroxide" | "praseodymium-neodymium-oxalate" | "terbium-oxalate" | "dysprosium-oxalate" | "lanthanum-oxalate" | "cerium-oxalate" | "neodymium-oxalate" | "samarium-oxalate" | "gadolinium-oxalate" | "yttrium-oxalate" | "praseodymium-carbonate" | "samarium-carbonate" | "gadolinium-carbonate" | "terbium-carbonate" | "dysprosium-carbonate" | "yttrium-carbonate" | "samarium-chloride" | "gadolinium-chloride" | "samarium-fluoride" | "dysprosium-oxyfluoride" | "terbium-oxyfluoride" | "lanthanum-fluoride" | "cerium-fluoride" | "praseodymium-neodymium-fluoride" | "praseodymium-fluoride" | "neodymium-fluoride" | "gadolinium-fluoride" | "terbium-fluoride" | "dysprosium-fluoride" | "holmium-fluoride" | "yttrium-fluoride" | "other-rare-earth-compound" | "terbium-hydride" | "dysprosium-hydride" | "lanthanum-metal" | "cerium-metal" | "praseodymium-metal" | "neodymium-metal" | "samarium-metal" | "europium-metal" | "gadolinium-metal" | "terbium-metal" | "dysprosium-metal" | "holmium-metal" | "erbium-metal" | "thulium-metal" | "ytterbium-metal" | "lutetium-metal" | "scandium-metal" | "yttrium-metal" | "praseodymium-neodymium-metal" | "lanthanum-cerium-metal" | "mischmetal" | "dysprosium-iron-alloy" | "terbium-iron-alloy" | "gadolinium-iron-alloy" | "holmium-iron-alloy" | "neodymium-iron-alloy" | "praseodymium-neodymium-iron-alloy" | "cerium-iron-alloy" | "lanthanum-iron-alloy" | "yttrium-iron-alloy" | "samarium-iron-alloy" | "samarium-cobalt-alloy" | "samarium-nickel-alloy" | "samarium-aluminium-alloy" | "samarium-magnesium-alloy" | "gadolinium-magnesium-alloy" | "gadolinium-aluminium-alloy" | "terbium-cobalt-alloy" | "terbium-cobalt-iron-alloy" | "terbium-dysprosium-iron-alloy" | "scandium-aluminium-alloy" | "scandium-copper-alloy" | "yttrium-aluminium-alloy" | "yttrium-copper-alloy" | "rare-earth-ferrosilicon" | "diffusion-alloy" | "other-rare-earth-alloy" | "ndfeb-alloy-ingot" | "ndfeb-strip-cast-flake" | "ndfeb-hydrogen-decrepitated-powder" | "ndfeb-jet-milled-powder" | "ndfeb-melt-spun-powder" | "smco-alloy-ingot" | "smco-powder" | "smfen-powder" | "ndfeb-sintered-block" | "ndfeb-machined-blank" | "ndfeb-diffused-magnet" | "ndfeb-magnet" | "ndfeb-bonded-magnet" | "ndfeb-hot-pressed-magnet" | "smco-sintered-block" | "smco-machined-blank" | "smco-magnet" | "smco-bonded-magnet" | "smfen-bonded-magnet" | "ndfeb-swarf" | "ndfeb-off-cuts" | "ndfeb-powder-scrap" | "ndfeb-melt-scrap" | "ndfeb-magnet-scrap" | "ndfeb-end-of-life-magnets" | "smco-swarf" | "smco-off-cuts" | "smco-magnet-scrap" | "smco-end-of-life-magnets" | "electrolysis-slag" | "metal-scrap" | "diffusion-source-residue" | "end-of-life-assemblies" | "phosphor-scrap" | "battery-scrap" | "polishing-powder-scrap" | "catalyst-scrap" | "other-rare-earth-scrap" | "iron" | "ferro-boron" | "cobalt" | "copper" | "aluminium" | "gallium" | "zirconium" | "niobium" | "titanium" | "nickel" | "magnesium" | "silicon" | "other-alloying-metal" | "nickel-coating" | "zinc-coating" | "epoxy-coating" | "other-coating" | "polymer-binder" | "tailings" | "leach-residue" | "radioactive-residue" | "smelting-slag" | "waste-water" | "waste-water-sludge" | "flue-dust" | "spent-grinding-fluid" | "laboratory-residue")[];
                limit?: number;
                cursor?: string;
                minOrdinal?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementsComparison"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMovementsOfRecord: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementsOfRecord"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMovement: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: number | string;
                minOrdinal?: number;
            };
            header?: never;
            path: {
                n: number;
                siteId: string;
                recordId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementsOfRecord"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
