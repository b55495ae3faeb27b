// swift-tools-version: 6.2

import PackageDescription

// A package of its own: the fuzzer's flag puts its `main` into every executable, which the product's would clash with.
// The rooms under test are links to the product's sources, so that they are built with coverage. `Fuzz/run` builds and
// runs it.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
    // What the tests' nodes are made of tells the trace of a write, as in the long proof.
    .define("ENTENTE_PROOF"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room of the product, or what its tests share.
func room(_ name: String, _ uses: [Target.Dependency], sources: [String]? = nil) -> Target {
    .target(name: name, dependencies: uses, sources: sources, swiftSettings: settings)
}

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    // As in the product's manifest, which says what each is for.
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        room("Mutants", []),
        room("JSON", ["CSimdJSON"]),
        room("STIX", ["JSON", crypto]),
        room("Labels", ["JSON", "STIX"]),
        room("Coordination", ["JSON", "STIX", "Labels"]),
        room("Silence", ["JSON", "STIX", crypto]),
        room("Difference", []),
        room("Charts", ["Coordination"]),
        room("Export", ["Coordination", "STIX"]),
        room("RecordFiles", ["JSON", "STIX", "Labels", "Coordination", yams]),
        room("Database", ["Mutants", "STIX", grdb, crypto]),
        room("Records", ["JSON", "STIX", "Labels", "Silence", "Database", "Mutants", grdb, crypto]),
        room("Accounts", ["Database", "STIX", grdb, crypto, cryptoExtras]),
        room("Localization", []),
        room(
            "Web",
            [
                "Accounts", "Database", "JSON", "Labels", "Mutants", "Records", hummingbird, hummingbirdCore, httpTypes,
                nioCore, nioHTTPTypes, crypto, logging,
            ]
        ),
        room(
            "Exchange",
            ["Web", "Records", "Database", "STIX", "JSON", "Labels", "Mutants", grdb, httpTypes, nioCore]
        ),
        room(
            "Desk",
            [
                "Accounts", "Charts", "Coordination", "Difference", "Export", "JSON", "Labels", "Localization",
                "Mutants", "Records", "STIX", "Silence", "Web", crypto, httpTypes, nioCore,
            ]
        ),
        room("LabelsSupport", ["STIX", "Labels", "JSON"]),
        room("DatabaseSupport", ["STIX", "Database", grdb]),
        room(
            "RecordsSupport",
            ["JSON", "STIX", "Labels", "Silence", "LabelsSupport", "Database", "DatabaseSupport", "Records"]
        ),
        room("WebSupport", ["Web"], sources: ["TestAuthenticator.swift"]),
        room(
            "FuzzLaws",
            [
                "Accounts", "Coordination", "Database", "DatabaseSupport", "Desk", "Difference", "Exchange", "JSON",
                "Labels", "LabelsSupport", "RecordFiles", "Records", "RecordsSupport", "STIX", "Silence", "Web",
                "WebSupport",
                httpTypes, hummingbird, hummingbirdCore, logging, nioCore, nioEmbedded,
            ]
        ),
        .executableTarget(name: "Fuzz", dependencies: ["FuzzLaws"], swiftSettings: settings),
    ],
    cxxLanguageStandard: .cxx17
)
