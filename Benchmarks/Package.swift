// swift-tools-version: 6.2

import PackageDescription

// A package of its own: measuring needs the rooms below the server only, and the product does not carry the references.
// The rooms are links to the product's sources, so that what is measured is what is shipped, and nothing else is built.
// `Benchmarks/run` builds and runs it.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "JSON", dependencies: ["CSimdJSON"], swiftSettings: settings),
        .target(name: "STIX", dependencies: ["JSON", crypto], swiftSettings: settings),
        .target(name: "Labels", dependencies: ["JSON", "STIX"], swiftSettings: settings),
        .target(name: "Mutants", swiftSettings: settings),
        .target(name: "Database", dependencies: ["Mutants", "STIX", grdb, crypto], swiftSettings: settings),
        .target(name: "Coordination", dependencies: ["JSON", "STIX", "Labels"], swiftSettings: settings),
        .target(name: "Silence", dependencies: ["JSON", "STIX", crypto], swiftSettings: settings),
        .target(
            name: "Records",
            dependencies: ["JSON", "STIX", "Labels", "Silence", "Database", "Mutants", grdb, crypto],
            swiftSettings: settings
        ),
        .target(name: "Difference", swiftSettings: settings),
        // simdjson and sqlite3 used directly, without a line of ours between.
        .target(name: "CReference", linkerSettings: [.linkedLibrary("simdjson"), .linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CReference", "JSON", "STIX", "Labels", "Coordination", "Silence", "Database", "Records", "Difference",
            ],
            path: "Sources/Benchmarks",
            swiftSettings: settings
        ),
    ],
    cxxLanguageStandard: .cxx17
)
