import Commands

/// The program: what it is told on the command line, it does.
@main
enum Program {
    static func main() async {
        await EntenteCommand.start()
    }
}
