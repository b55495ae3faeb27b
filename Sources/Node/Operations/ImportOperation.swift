/// An import, of files that the command has read.
public struct ImportOperation: NodeOperation {
    /// `import`.
    public static let name = "import"
    /// An import may be what a node begins with.
    public static let makesNode = true

    private let options: Importing.Options
    private let plan: ImportInput.Plan

    /// Imports what was read.
    public init(_ options: Importing.Options, _ input: ImportInput) {
        self.options = options
        plan = input.plan
    }

    /// Imports all of it, or nothing.
    public func perform(in workplace: Workplace) async throws -> Importing.Report {
        try await Importing(workplace.rooms, options: options, progress: workplace.progress).run(plan) { path in
            try workplace.contents(of: path)
        }
    }
}
