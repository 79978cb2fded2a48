package vatworks.container;

/// One source file.
///
/// @param path where it is within its folder, with `/` between the parts: `greetings/Polite.java`
/// @param text what is in it
record Source(String path, String text) {}
