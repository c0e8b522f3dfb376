guardRealm(window);
