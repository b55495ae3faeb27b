// swift-tools-version: 6.2

import PackageDescription

// A package of its own: the fuzzer's flag puts its `main` into every executable, which the product's would clash with.
// The rooms under test are links to the product's sources, so that nothing but them is built, with coverage.
// `Fuzz/run SECONDS` builds and runs it.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "JSON", dependencies: ["CSimdJSON"], swiftSettings: settings),
        .executableTarget(name: "FuzzJSON", dependencies: ["JSON"], swiftSettings: settings),
    ],
    cxxLanguageStandard: .cxx17
)
