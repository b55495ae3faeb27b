// swift-tools-version: 6.2

import PackageDescription

// MARK: - Dependencies, each with what it is for

let dependencies: [Package.Dependency] = [
    // Command line: parsing, help texts, completion scripts, man pages.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Hashes, HMAC and authenticated encryption (cursors, sessions); scrypt from CryptoExtras (passwords);
    // Ed25519 (certificates of decisions).
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    // HTTP header fields and methods as types.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    // Structured logs.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    // Byte buffers and the event loops under the HTTP server.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    // The parts of requests as the server's channels pass them on, for limits of time.
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    // The embedded store: SQLite with migrations and a write queue.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // TLS towards OpenID Connect providers and the mail server: which versions are spoken at least.
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    // The HTTP server.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    // HTTP requests to OpenID Connect providers, with limits of size and time.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // YAML with line and column marks, for record files.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // Clean start and stop on signals.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    // Signatures of OpenID Connect's ID tokens against a provider's published keys.
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    // API documentation from doc comments.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
]

// MARK: - Settings shared by all rooms

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// The trace of a write is told in debug builds, and in a release of the long proof alone (scripts/prove).
let proof: [SwiftSetting] = Context.environment["ENTENTE_PROOF"] == nil ? [] : [.define("ENTENTE_PROOF")]

/// A room of the house: a library target and its test target.
func room(_ name: String, uses: [Target.Dependency] = [], tests: [Target.Dependency] = []) -> [Target] {
    [
        .target(name: name, dependencies: uses, swiftSettings: settings + proof),
        .testTarget(
            name: name + "Tests",
            dependencies: [.byName(name: name)] + uses + tests,
            swiftSettings: settings
        ),
    ]
}

/// Fakes and generators that the tests of several rooms share.
func support(_ name: String, uses: [Target.Dependency]) -> [Target] {
    [
        .target(
            name: name + "Support",
            dependencies: [.byName(name: name)] + uses,
            path: "Tests/" + name + "Support",
            swiftSettings: settings
        )
    ]
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

// MARK: - The rooms, from the ground up (arrows one way; docs/architecture.md draws them)

let targets: [[Target]] = [
    // The mistakes that tests switch on, one at a time; empty in a release.
    [.target(name: "Mutants", swiftSettings: settings)],
    // Random input that can be had again, and whole files as text, for the tests of all rooms.
    [.target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings)],
    // simdjson behind a small C interface.
    [.target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")])],
    room("JSON", uses: ["CSimdJSON"], tests: ["TestSupport"]),
    room("STIX", uses: ["JSON", crypto], tests: ["TestSupport"]),
    room("Labels", uses: ["JSON", "STIX"], tests: ["LabelsSupport"]),
    support("Labels", uses: ["STIX"]),
    room("Coordination", uses: ["JSON", "STIX", "Labels"]),
    // Decisions under silence: a pure machine and its certificate.
    room("Silence", uses: ["JSON", "STIX", crypto], tests: ["TestSupport"]),
    // What became of the paragraphs and words of a text in a later one.
    room("Difference", tests: ["TestSupport"]),
    // Values to pictures, values to files: no store, no clock, no language.
    room("Charts", uses: ["Coordination"], tests: ["TestSupport"]),
    room("Export", uses: ["Coordination", "STIX"], tests: ["TestSupport"]),
    room("RecordFiles", uses: ["JSON", "STIX", "Labels", "Coordination", yams], tests: ["TestSupport"]),
    // Facts to the shipped record, and the tool that writes it.
    room("FactsConverter", uses: ["RecordFiles", yams], tests: ["JSON", "STIX", "Coordination"]),
    [.executableTarget(name: "convert-facts", dependencies: ["FactsConverter"], swiftSettings: settings)],
    room("Database", uses: ["Mutants", "STIX", grdb, crypto], tests: ["DatabaseSupport"]),
    support("Database", uses: ["STIX", grdb]),
    room(
        "Records",
        uses: ["JSON", "STIX", "Labels", "Silence", "Database", "Mutants", grdb, crypto],
        tests: ["DatabaseSupport", "ProgramSupport", "RecordsSupport"]
    ),
    support("Records", uses: ["JSON", "STIX", "Labels", "Silence", "LabelsSupport", "Database", "DatabaseSupport"]),
    // Programs that tests run, stop and kill.
    [.target(name: "ProgramSupport", path: "Tests/ProgramSupport", swiftSettings: settings)],
    // What a test of Records starts and kills.
    [
        .executableTarget(
            name: "write-until-killed",
            dependencies: ["Database", "DatabaseSupport", "Labels", "Records", "RecordsSupport", "STIX"],
            path: "Tests/WriteUntilKilled",
            swiftSettings: settings
        )
    ],
    room("Accounts", uses: ["Database", "STIX", grdb, crypto, cryptoExtras]),
    room("Localization"),
    // What people are told by mail: messages, the queue, SMTP.
    room(
        "Notices",
        uses: [
            "Accounts", "Database", "Localization", "STIX", grdb, crypto, logging, nioCore, nioPosix, nioSSL,
        ],
        tests: ["DatabaseSupport", "NoticesSupport", "TestSupport", "WebSupport"]
    ),
    support("Notices", uses: [nioCore, nioPosix, nioSSL]),
    room(
        "Web",
        uses: [
            "Accounts", "Database", "JSON", "Labels", "Mutants", "Records", hummingbird, hummingbirdCore, httpTypes,
            nioCore, nioHTTPTypes, crypto, logging,
        ],
        tests: ["TestSupport", "WebSupport", "STIX", hummingbirdTesting, nioPosix]
    ),
    // Signing in with an organisation's own account.
    room(
        "OpenID",
        uses: [
            "Accounts", "STIX", "Web", asyncHTTPClient, crypto, httpTypes, jwtKit, logging, nioCore, nioHTTP1, nioSSL,
        ],
        tests: ["Database", "WebSupport", hummingbirdTesting]
    ),
    support(
        "Web",
        uses: ["STIX", crypto, hummingbird, hummingbirdCore, hummingbirdTesting, httpTypes, nioCore, logging]
    ),
    room(
        "Exchange",
        uses: ["Web", "Records", "Database", "STIX", "JSON", "Labels", "Mutants", grdb, httpTypes, nioCore],
        tests: ["TestSupport", "WebSupport", hummingbirdTesting]
    ),
    room(
        "Desk",
        uses: [
            "Accounts", "Charts", "Coordination", "Difference", "Export", "JSON", "Labels", "Localization", "Mutants",
            "Records", "STIX", "Silence", "Web", crypto, httpTypes, nioCore,
        ],
        tests: ["TestSupport", "WebSupport", "Database", hummingbirdTesting]
    ),
    room(
        "Node",
        uses: [
            "Accounts", "Coordination", "Database", "Desk", "Exchange", "JSON", "Labels", "Localization", "Mutants",
            "Notices", "OpenID", "RecordFiles", "Records", "STIX", "Silence", "Web", grdb, httpTypes, hummingbird,
            hummingbirdCore, lifecycle, logging, nioCore, nioPosix, signals, yams,
        ],
        tests: ["DatabaseSupport", "NoticesSupport", "RecordsSupport", "WebSupport", hummingbirdTesting]
    ),
    room(
        "Commands",
        uses: [
            "Accounts", "Database", "JSON", "Labels", "Localization", "Node", "Notices", "RecordFiles", "Records",
            "STIX", "Silence", arguments, logging,
        ],
        tests: ["DatabaseSupport", "NoticesSupport", "ProgramSupport", "TestSupport", grdb]
    ),
    [
        .executableTarget(name: "entente", dependencies: ["Commands"], swiftSettings: settings),
        // The doors of two runs of one history, for the tests and the long proof.
        .target(
            name: "NoLeakSupport",
            dependencies: [
                "Accounts", "Database", "DatabaseSupport", "Exchange", "Node", "Records", "RecordsSupport", "STIX",
                "Web",
                "WebSupport", httpTypes, hummingbirdTesting, nioCore,
            ],
            path: "Tests/NoLeakSupport",
            swiftSettings: settings
        ),
        // What a reader learns through every door, in two runs of one history.
        .testTarget(
            name: "NoLeakTests",
            dependencies: [
                "Accounts", "Coordination", "Database", "DatabaseSupport", "Exchange", "JSON", "Labels",
                "Localization", "Mutants", "NoLeakSupport", "Node", "Notices", "ProgramSupport", "Records",
                "RecordsSupport", "STIX", "Silence", "Web", "WebSupport",
                grdb, httpTypes, hummingbirdTesting, nioCore,
            ],
            swiftSettings: settings
        ),
        // The same for as many histories as one likes; scripts/prove builds and runs it.
        .executableTarget(
            name: "prove-no-leak",
            dependencies: ["NoLeakSupport", "RecordsSupport", arguments],
            path: "Tests/ProveNoLeak",
            swiftSettings: settings
        ),
        // What parsers and doors owe to every input, on the corpus of Fuzz and on mutations of it.
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "Accounts", "Coordination", "Database", "DatabaseSupport", "Desk", "Difference", "Exchange", "JSON",
                "Labels", "LabelsSupport", "RecordFiles", "Records", "RecordsSupport", "STIX", "Silence", "TestSupport",
                "Web", "WebSupport", httpTypes, hummingbird, hummingbirdCore, logging, nioCore,
                nioEmbedded,
            ],
            swiftSettings: settings
        ),
        // The house rules that the formatter does not know: sizes, words, arrows between rooms.
        .testTarget(name: "TidyTests", swiftSettings: settings),
    ],
]

let package = Package(
    name: "entente",
    platforms: [.macOS(.v15)],
    dependencies: dependencies,
    targets: targets.flatMap { $0 },
    cxxLanguageStandard: .cxx17
)
