/// Which room may import which: docs/architecture.md draws the same.
enum Arrows {
    /// What a room may import, of other rooms and of the modules in `outside`.
    static let allowed: [String: Set<String>] = [
        "Mutants": [],
        "CSimdJSON": [],
        "JSON": ["CSimdJSON"],
        "STIX": ["JSON", "Crypto"],
        "Labels": ["JSON", "STIX"],
        "Coordination": ["JSON", "STIX", "Labels"],
        "Silence": ["JSON", "STIX", "Crypto"],
        "Charts": ["Coordination"],
        "Export": ["STIX", "Coordination"],
        "RecordFiles": ["JSON", "STIX", "Labels", "Coordination", "Yams"],
        "FactsConverter": ["JSON", "STIX", "RecordFiles", "Yams"],
        "convert-facts": ["FactsConverter"],
        "Localization": [],
        "Difference": [],
        "Database": ["Mutants", "STIX", "GRDB", "Crypto"],
        "Records": ["JSON", "STIX", "Labels", "Silence", "Database", "Mutants", "GRDB", "Crypto"],
        "Accounts": ["STIX", "Database", "GRDB", "Crypto", "CryptoExtras"],
        "Notices": [
            "STIX", "Localization", "Database", "Accounts", "Crypto", "GRDB", "Logging", "NIOCore", "NIOPosix",
            "NIOSSL",
        ],
        "Web": [
            "JSON", "Labels", "Database", "Mutants", "Records", "Accounts", "Crypto", "Hummingbird", "HummingbirdCore",
            "HTTPTypes", "NIOCore", "NIOHTTPTypes", "Logging",
        ],
        "Exchange": [
            "JSON", "STIX", "Labels", "Database", "Mutants", "Records", "Web", "GRDB", "HTTPTypes", "NIOCore",
        ],
        "OpenID": [
            "STIX", "Accounts", "Web", "Crypto", "HTTPTypes", "Logging", "NIOCore", "AsyncHTTPClient", "JWTKit",
            "NIOSSL",
        ],
        "Desk": [
            "JSON", "STIX", "Labels", "Coordination", "Localization", "Charts", "Difference", "Export", "Mutants",
            "Records", "Silence", "Accounts", "Web", "Crypto", "HTTPTypes", "NIOCore",
        ],
        "Node": [
            "JSON", "Mutants", "STIX", "Labels", "Silence", "Coordination", "RecordFiles", "Database", "Records",
            "Accounts",
            "Web",
            "Exchange", "OpenID", "Localization", "Notices",
            "Desk", "GRDB", "HTTPTypes", "Hummingbird", "HummingbirdCore", "ServiceLifecycle", "UnixSignals", "Logging",
            "NIOCore", "NIOPosix", "Yams",
        ],
        "Commands": [
            "JSON", "STIX", "Labels", "Localization", "RecordFiles", "Silence", "Database", "Records", "Accounts",
            "Notices",
            "Node",
            "ArgumentParser", "Logging",
        ],
        "entente": ["Commands"],
    ]

    /// Modules of others that bring in effects, or work that belongs to one room.
    static let outside: Set<String> = [
        "ArgumentParser", "AsyncHTTPClient", "Crypto", "CryptoExtras", "GRDB", "HTTPTypes", "Hummingbird",
        "HummingbirdCore", "JWTKit", "Logging", "NIOCore", "NIOHTTPTypes", "NIOPosix", "NIOSSL", "ServiceLifecycle",
        "UnixSignals", "Yams",
    ]
}
